const sentences = [
  'The council of Farhaven met on Monday to hear what the flood had done to the lower town.',
  'Its engineer said the dam had held, and that the water came from the side valley.',
  'Two residents told the council that nobody had warned them before midnight.',
  'The mayor promised a report within a month and closed the meeting.',
]

/** A page of an invented newspaper: navigation, a script, an article of four paragraphs, and metadata. */
export function newsPage({ charset = 'utf-8', extra = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="${charset}"><title>Flood report due | The Farhaven Sheet</title>
<meta property="og:title" content="Flood report due"><meta property="og:site_name" content="The Farhaven Sheet">
<meta property="article:published_time" content="2031-05-04T08:30:00Z"><meta name="author" content="A. Writer">
<script>document.title = "changed"; alert("no")</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Flood report due</h1>${sentences.map(sentence => `<p>${sentence} <b>${sentence}</b></p>`).join('\n')}${extra}
<script>alert("no")</script></article><footer>All rights reserved by nobody</footer></body></html>`
}

/** The paragraphs of that page's article, as they are read. */
export const newsParagraphs = sentences.map(sentence => `${sentence} ${sentence}`)

/** A PDF with these lines of text in a standard font, a page for each list of them, or one that says it is encrypted. */
export function pdfOf(
  lines: readonly string[] | readonly (readonly string[])[],
  {
    encrypted = false,
    title = '',
    letters = {},
  }: { encrypted?: boolean; title?: string; letters?: Record<string, string> } = {},
): Buffer {
  const pages = (lines.every(line => typeof line === 'string') ? [lines] : lines) as readonly (readonly string[])[]
  const contents = pages.map(page => `BT /F1 12 Tf 72 720 Td 14 TL ${page.map(line => `(${line}) Tj T*`).join(' ')} ET`)
  // what a letter of the font stands for, where it is none of its own
  const mapped = Object.entries(letters).map(([letter, meant]) => `<${hex(letter, 2)}> <${hex(meant, 4)}>`)
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${mapped.length} beginbfchar ${mapped.join(' ')} endbfchar endcmap`
  const numberOf = (page: number) => 7 + 2 * page
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${numberOf(page)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica${mapped.length > 0 ? ' /ToUnicode 6 0 R' : ''} >>`,
    `<< /Title (${title}) >>`,
    `<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >>`,
    stream(map),
    ...contents.flatMap((content, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${numberOf(page) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(content),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const id = '<00112233445566778899aabbccddeeff>'
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R /ID [${id} ${id}]`
  return Buffer.from(`${file}${encrypted ? ' /Encrypt 5 0 R' : ''} >>\nstartxref\n${start}\n%%EOF\n`, 'latin1')
}

function hex(text: string, digits: number): string {
  return [...text].map(letter => letter.codePointAt(0)!.toString(16).padStart(digits, '0')).join('')
}
