// Search in a copy of the site that has no server: narrows the list of everything that can be found.

/** What is said, in English unless the page says it in its own language. */
const words = { found: '{number} found.', ...JSON.parse(document.currentScript.dataset.words ?? '{}') }

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
  found.textContent = words.found.replace('{number}', total.toLocaleString('en'))
}

/** As the server folds names: without case, diacritics, strokes, apostrophes and the Arabic article. */
function fold(text) {
  const plainLetters = {
    ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ĸ: 'k' },
    ...{
      ə: 'a',
      ǝ: 'a',
      ɓ: 'b',
      ɖ: 'd',
      ɗ: 'd',
      ƒ: 'f',
      ɠ: 'g',
      ǥ: 'g',
      ƙ: 'k',
      ɲ: 'n',
      ƴ: 'y',
      ƶ: 'z',
      ʒ: 'z',
      ς: 'σ',
    },
    ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ء: '' },
  }
  const words =
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .replace(/[\u02bb-\u02bf\u2018\u2019\u201b'`\u0640]/g, '')
      .replace(/./gu, letter => plainLetters[letter] ?? letter)
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.codePointAt(0) & 15))
      .replace(/(?<![\d.,])\d{1,3}(?:[,.\u066c\s]\d{3})+(?!\d)/g, number => number.replace(/\D/g, ''))
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const named = words.filter(word => word !== 'al' && word !== 'el').map(word => word.replace(/^ال(?=..)/, ''))
  return named.length > 0 ? named : words
}
