// Search in a copy of the site that has no server: narrows the list of everything that can be found.

const input = document.querySelector('#q')
const found = document.querySelector('#found')
const sections = [...document.querySelectorAll('#results section')].map(section => ({
  section,
  count: section.querySelector('.count'),
  rows: [...section.querySelectorAll('li')].map(row => ({
    row,
    names: [...row.querySelectorAll('bdi')].flatMap(name => name.textContent.split('; ')).map(fold),
  })),
}))

document.querySelector('#search').addEventListener('submit', event => event.preventDefault())
input.addEventListener('input', () => narrow(input.value))
const sought = new URLSearchParams(location.search).get('q')
if (sought) {
  input.value = sought
  narrow(sought)
}

function narrow(text) {
  const words = text.trim() === '' ? [] : fold(text)
  let total = 0
  for (const { section, count, rows } of sections) {
    let number = 0
    for (const { row, names } of rows) {
      const isFound = names.some(name => words.every(part => name.some(word => word.startsWith(part))))
      row.hidden = !isFound
      if (isFound) number++
    }
    section.hidden = number === 0
    count.textContent = number.toLocaleString('en')
    total += number
  }
  found.textContent = `${total.toLocaleString('en')} found.`
}

/** As the server folds names: without case, diacritics, apostrophes and the Arabic article. */
function fold(text) {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/[\u02bb-\u02bf\u2018\u2019\u201b'`\u0640]/g, '')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const named = words.filter(word => word !== 'al' && word !== 'el').map(word => word.replace(/^ال(?=..)/, ''))
  return named.length > 0 ? named : words
}
