// The SPARQL page works without this: it adds Ctrl+Enter, links to share, and downloads in a chosen format.

/** What is said, in English unless the page says it in its own language. */
const words = {
  ...{ keys: 'Ctrl+Enter runs it.', download: 'Download: ', unreachable: 'The endpoint cannot be reached.' },
  ...JSON.parse(document.currentScript.dataset.words ?? '{}'),
}

const form = document.querySelector('#editor')
const editor = document.querySelector('#query')

editor?.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  form.requestSubmit(form.querySelector('button'))
})

const formats = [
  ['CSV', 'text/csv', 'csv'],
  ['TSV', 'text/tab-separated-values', 'tsv'],
  ['JSON', 'application/sparql-results+json', 'json'],
  ['XML', 'application/sparql-results+xml', 'xml'],
]
const graphFormats = [
  ['Turtle', 'text/turtle', 'ttl'],
  ['TriG', 'application/trig', 'trig'],
  ['JSON-LD', 'application/ld+json', 'jsonld'],
]

const hint = document.querySelector('#hint')
if (hint) hint.textContent = `${words.keys} ${hint.textContent}`

const answer = document.querySelector('#answer')
if (answer && editor) addDownloads(answer, editor.value)

/** Buttons that fetch the answer again in another format and hand it over as a file. */
function addDownloads(section, query) {
  const line = document.createElement('p')
  line.append(words.download)
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  for (const [name, mediaType, extension] of section.querySelector('pre.rdf') ? graphFormats : formats) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', async () => {
      status.textContent = ' …'
      status.textContent = await download(query, mediaType, `result.${extension}`)
    })
    line.append(button, ' ')
  }
  line.append(status)
  section.append(line)
}

/** Returns what went wrong, or nothing. */
async function download(query, mediaType, file) {
  try {
    const body = new URLSearchParams({ query })
    // wherever a proxy has it
    const response = await fetch(document.querySelector('a[href$="/sparql"]').href, {
      method: 'POST',
      headers: { accept: mediaType },
      body,
    })
    if (!response.ok) return ` ${await response.text()}`
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = file
    link.click()
    URL.revokeObjectURL(link.href)
    return ''
  } catch {
    return ` ${words.unreachable}`
  }
}
