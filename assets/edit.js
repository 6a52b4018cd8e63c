// Keys, selecting words and dragging the ends of a passage; everything else works without a script.

const off = 'claimgraph-keys-off'
const areKeysOn = () => localStorage.getItem(off) === null

const isTyping = target =>
  target.closest?.('input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]')

// pressed, it is chosen; those by which a draft is split are only led to
const isChoice = target => target.matches('[type=checkbox]:not([name=second])')

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && isTyping(event.target)) {
    event.target.blur()
    return
  }
  if (!areKeysOn() || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'e') {
    const first = document.querySelector(
      '[data-draft] .field input, [data-draft] .field select, [data-draft] .field textarea',
    )
    if (first === null) return
    event.preventDefault()
    first.focus()
    return
  }
  if (!/^[a-z1-9]$/.test(event.key)) return
  const target = document.querySelector(`[data-key="${event.key}"]`)
  if (target === null) return
  event.preventDefault()
  if (target.matches('button, a') || isChoice(target)) target.click()
  else target.focus()
})

// Enter in a field saves, rather than pressing the first button of the form
document.querySelector('[data-draft]')?.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !event.target.matches('input')) return
  const what = { reason: 'reject', claim: 'merge', second: 'split' }[event.target.name] ?? 'save'
  const button = event.currentTarget.querySelector(`button[value="${what}"]`)
  if (button === null) return
  event.preventDefault()
  event.currentTarget.requestSubmit(button)
})

// What `check` would say of a draft, and how it words itself, is asked for whenever something in its form is changed
const form = document.querySelector('[data-draft]')
let asking
form?.addEventListener('change', event => {
  if (['reason', 'claim', 'second'].includes(event.target.name)) return
  asking = foresee()
  asking.catch(() => undefined).finally(() => form.setAttribute('data-foreseen', ''))
})

async function foresee() {
  form.removeAttribute('data-foreseen')
  const sent = new URLSearchParams(new FormData(form))
  sent.set('do', 'foresee')
  const answer = await fetch(form.action, { method: 'POST', body: sent })
  if (answer.status !== 200) return
  const seen = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-draft]')
  const own = new URLSearchParams(new FormData(form))
  own.set('do', 'foresee')
  // what was typed meanwhile is asked for by its own change
  if (seen === null || own.toString() !== sent.toString()) return
  for (const old of form.querySelectorAll('.problem')) old.remove()
  for (const each of form.querySelectorAll('[aria-invalid]')) each.removeAttribute('aria-invalid')
  for (const problem of seen.querySelectorAll('.problem')) {
    const control = problem.id.replace(/^problem-/, '')
    const field = problem.id === '' ? null : form.querySelector(`[name="${CSS.escape(control)}"]`)
    if (field === null) form.querySelector('.actions').after(problem)
    else {
      field.setAttribute('aria-invalid', 'true')
      field.setAttribute('aria-describedby', problem.id)
      ;(field.closest('.field, .fact') ?? field.parentElement).append(problem)
    }
  }
  const worded = seen.querySelector('[name=worded]')
  const label = form.querySelector('[name="claim.label"]')
  const before = form.querySelector('[name=worded]')
  // words of a person's own stay
  if (worded === null || label === null || before === null || label.value !== before.value) return
  label.value = worded.value
  before.value = worded.value
}

// a decision waits for what is asked
form?.addEventListener('submit', event => {
  if (asking === undefined) return
  event.preventDefault()
  const { submitter } = event
  const waited = asking
  waited
    .catch(() => undefined)
    .finally(() => {
      if (asking === waited) asking = undefined
      form.requestSubmit(submitter)
    })
})

const keysSwitch = document.querySelector('[data-keys-switch]')
if (keysSwitch !== null) {
  const show = () => {
    keysSwitch.textContent = areKeysOn() ? 'Switch keys off' : 'Switch keys on'
  }
  keysSwitch.hidden = false
  keysSwitch.addEventListener('click', () => {
    if (areKeysOn()) localStorage.setItem(off, '1')
    else localStorage.removeItem(off)
    show()
  })
  show()
}

// Offsets count code points, as those of passages do
const countPoints = text => Array.from(text).length

/** The place in the document's text of a point in the page. */
function placeOf(node, offset) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest('[data-start]')
  if (piece) {
    const before = document.createRange()
    before.selectNodeContents(piece)
    before.setEnd(node, offset)
    return Number(piece.dataset.start) + countPoints(before.toString())
  }
  // between pieces: the beginning of the next
  const range = document.createRange()
  range.setStart(node, offset)
  for (const each of document.querySelectorAll('[data-text] [data-start]')) {
    if (range.comparePoint(each, 0) >= 0) return Number(each.dataset.start)
  }
  return undefined
}

const text = document.querySelector('[data-text]')
const words = document.querySelector('#words')
const passage = document.querySelector('#passage')

if (text !== null && words !== null) {
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    if (selection === null || selection.isCollapsed || !text.contains(selection.anchorNode)) return
    const range = selection.getRangeAt(0)
    const [start, end] = [
      placeOf(range.startContainer, range.startOffset),
      placeOf(range.endContainer, range.endOffset),
    ]
    if (start !== undefined && end !== undefined && start < end) words.value = `${start} to ${end}`
  })
}

const inHand = text === null ? [] : [...text.querySelectorAll('mark.in-hand')]
if (inHand.length > 0 && passage !== null) {
  inHand[0].scrollIntoView({ block: 'nearest' })
  const last = inHand.at(-1)
  const ends = {
    start: Number(inHand[0].dataset.start),
    end: Number(last.dataset.start) + countPoints(last.textContent),
  }
  for (const end of ['start', 'end']) {
    const handle = document.createElement('span')
    handle.className = 'handle'
    handle.title = `the ${end} of the passage`
    handle.setAttribute('aria-hidden', 'true')
    if (end === 'start') inHand[0].before(handle)
    else last.after(handle)
    handle.addEventListener('pointerdown', down => {
      down.preventDefault()
      handle.setPointerCapture(down.pointerId)
      const move = event => {
        const point = pointAt(event.clientX, event.clientY)
        const place = point && text.contains(point.node) ? placeOf(point.node, point.offset) : undefined
        if (place === undefined) return
        const moved = { ...ends, [end]: place }
        if (moved.start >= moved.end) return
        Object.assign(ends, moved)
        passage.value = `${ends.start} to ${ends.end}`
      }
      handle.addEventListener('pointermove', move)
      handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true })
    })
  }
}

function pointAt(x, y) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y)
    return found && { node: found.offsetNode, offset: found.offset }
  }
  const found = document.caretRangeFromPoint?.(x, y)
  return found && { node: found.startContainer, offset: found.startOffset }
}
