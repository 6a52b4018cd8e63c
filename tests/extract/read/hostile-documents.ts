import { deflateSync } from 'node:zlib'
import { pdfOf } from './pages.js'

/** A PDF of these objects, the first of which is its catalogue. */
function pdfOfObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const sizeOf = () => parts.reduce((sum, { length }) => sum + length, 0)
  const offsets = objects.map((object, i) => {
    const offset = sizeOf()
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'))
    return offset
  })
  const start = sizeOf()
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  parts.push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

function stream(bytes: string | Buffer, more = ''): Buffer {
  const content = Buffer.from(bytes as string)
  const head = Buffer.from(`<< /Length ${content.length} ${more} >>\nstream\n`)
  return Buffer.concat([head, content, Buffer.from('\nendstream')])
}

const words = 'BT /F1 12 Tf 72 720 Td (He said hello there.) Tj ET'
const page = (content: number, parent = 2) =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** A tree of pages each of whose nodes has the next one twice, so that a few lines make a thousand million pages. */
export function pagesThatMultiply(levels = 30): Buffer {
  const nodes = Array.from({ length: levels }, (_, i) => {
    const next = i === levels - 1 ? 3 : i + 6
    return `<< /Type /Pages /Kids [${next} 0 R ${next} 0 R] /Count ${2 ** (levels - i)} >>`
  })
  const [first, ...others] = nodes
  return pdfOfObjects([catalogue, first!, page(4), stream(words), font, ...others])
}

/** A map from codes to letters with a range of millions, over and over. */
export function rangesThatMultiply(ranges = 100): Buffer {
  const range = '<00000000> <00FFFFFF> <0041>'
  const map = `begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange ${ranges} beginbfrange ${`${range} `.repeat(ranges)}endbfrange endcmap`
  const mapped = font.replace(' >>', ' /ToUnicode 6 0 R >>')
  return pdfOfObjects([catalogue, onePage, page(4), stream(words), mapped, stream(map)])
}

/** Some kilobytes that are unpacked twice into hundreds of megabytes. */
export function packedTwice(megabytes: number): Buffer {
  const inner = deflateSync(Buffer.alloc(megabytes * 2 ** 20, ' '), { level: 9 })
  const content = stream(deflateSync(inner, { level: 9 }), '/Filter [/FlateDecode /FlateDecode]')
  return pdfOfObjects([catalogue, onePage, page(4), content, font])
}

/** A PDF whose table leads to a page that has another number. */
export function misnumbered(): Buffer {
  return Buffer.from(pdfOf(['He said hello there.']).toString('latin1').replace('\n7 0 obj', '\nX 0 obj'), 'latin1')
}
