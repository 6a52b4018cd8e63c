// What a page offers works without this: it adds a picture of the plot as PNG, drawn here, and buttons that copy.

/** What is said, in English unless the page says it in its own language. */
const words = {
  ...{ png: 'the plot as PNG', copy: 'Copy', copied: 'copied', saved: 'saved' },
  selected: 'selected; the browser does not let this page copy',
  cannotDraw: 'this browser cannot draw it; the SVG has the same',
  ...JSON.parse(document.currentScript.dataset.words ?? '{}'),
}

/** Pixels of the picture for each of the drawing, enough for print. */
const scale = 2

const plot = document.querySelector('.take-away a[type="image/svg+xml"]')
if (plot) {
  const item = document.createElement('li')
  item.append(makeButton(words.png, status => savePicture(plot, status)))
  plot.closest('li').after(item)
}

for (const text of document.querySelectorAll('[data-copied] pre')) {
  const line = document.createElement('p')
  line.append(makeButton(words.copy, status => copy(text, status)))
  text.after(line)
}

/** A button that says beside itself what became of it. */
function makeButton(name, act) {
  const part = document.createElement('span')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  button.addEventListener('click', () => act(status))
  part.append(button, ' ', status)
  return part
}

async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text.textContent)
    status.textContent = words.copied
  } catch {
    getSelection().selectAllChildren(text)
    status.textContent = words.selected
  }
}

async function savePicture(link, status) {
  try {
    const image = new Image()
    image.src = link.href
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    const picture = await new Promise(resolve => canvas.toBlob(resolve, 'image/png'))
    const save = document.createElement('a')
    save.href = URL.createObjectURL(picture)
    save.download = link.download.replace(/svg$/, 'png')
    save.click()
    URL.revokeObjectURL(save.href)
    status.textContent = words.saved
  } catch {
    status.textContent = words.cannotDraw
  }
}
