import type { Span } from '../../../claims/document.js'
import type { Role } from '../../../review/view.js'

/** A passage of a text that is marked, with where it leads. */
export interface TextMark extends Span {
  readonly path: string
  readonly name: string
  /** What became of it: open, accepted, merged, rejected, or the draft in hand. */
  readonly state: string
}

/** Words that do something in the draft in hand. */
export interface TextRole extends Span {
  readonly role: Role
}

/** About so many characters are shown at once. */
const window = 12_000

interface TextViewProps {
  readonly characters: readonly string[]
  readonly marks: readonly TextMark[]
  readonly roles: readonly TextRole[]
  /** The passage in hand, round which a long text is shown. */
  readonly around: Span | undefined
  /** Where text is shown from, where somebody asks for it, and the address that takes it. */
  readonly from?: number | undefined
  readonly pathFrom: (from: number) => string
}

/** A document's text with all drafts as highlights: each begins with a link to the draft. */
export function TextView({ characters, marks, roles, around, from, pathFrom }: TextViewProps) {
  const shown = findWindow(characters, from ?? Math.max(0, (around?.start ?? 0) - window / 2))
  const inside = marks.filter(({ start, end }) => start < shown.end && end > shown.start)
  const blocks = cutBlocks(characters, shown)
  return (
    <section class="text" aria-label="The text" data-text>
      {shown.start > 0 ? (
        <p>
          <a href={pathFrom(Math.max(0, shown.start - window))}>Earlier text</a>
        </p>
      ) : null}
      <div class="document-text" dir="auto">
        {blocks.map(block => (
          <Block block={block} characters={characters} marks={inside} roles={roles} />
        ))}
      </div>
      {shown.end < characters.length ? (
        <p>
          <a href={pathFrom(shown.end)}>Later text</a>
        </p>
      ) : null}
    </section>
  )
}

interface BlockProps extends Pick<TextViewProps, 'characters' | 'marks' | 'roles'> {
  readonly block: Span
}

function Block({ block, characters, marks, roles }: BlockProps) {
  const here = marks.filter(({ start, end }) => start < block.end && end > block.start)
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of [...here, ...roles]) {
    for (const cut of [start, end]) if (cut > block.start && cut < block.end) cuts.add(cut)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return (
    <p>
      {places.slice(0, -1).map((start, i) => {
        const end = places[i + 1]!
        const over = here.filter(mark => mark.start <= start && mark.end >= end)
        const role = roles.find(each => each.start <= start && each.end >= end)?.role
        const text = characters.slice(start, end).join('')
        return (
          <>
            {here
              .filter(mark => mark.start === start)
              .map(mark => (
                <a
                  class={`ref ${mark.state}`}
                  href={mark.path}
                  aria-current={mark.state === 'in-hand' ? 'true' : undefined}
                >
                  <span class="hidden">Draft </span>
                  {mark.name}
                  <span class="hidden">, {mark.state.replace('-', ' ')}</span>
                </a>
              ))}
            {over.length === 0 && role === undefined ? (
              <span data-start={String(start)}>{text}</span>
            ) : (
              <mark
                class={[...new Set(over.map(({ state }) => state)), role === undefined ? '' : `role-${role}`]
                  .filter(Boolean)
                  .join(' ')}
                data-start={String(start)}
              >
                {text}
              </mark>
            )}
          </>
        )
      })}
    </p>
  )
}

/** The part of a text from a place on, from the beginning of a paragraph to the end of one where they are not too long. */
function findWindow(characters: readonly string[], from: number): Span {
  if (characters.length <= window * 1.5) return { start: 0, end: characters.length }
  let start = Math.min(from, characters.length - 1)
  for (const least = Math.max(0, start - 2000); start > least && characters[start - 1] !== '\n'; ) start--
  let end = Math.min(characters.length, start + window)
  for (const most = Math.min(characters.length, end + 2000); end < most && characters[end] !== '\n'; ) end++
  return { start, end }
}

/** Paragraphs, each with the line breaks after it. */
function cutBlocks(characters: readonly string[], { start, end }: Span): Span[] {
  const blocks: Span[] = []
  let first = start
  for (let i = start; i < end; i++) {
    if (characters[i] !== '\n' || characters[i + 1] === '\n') continue
    blocks.push({ start: first, end: i + 1 })
    first = i + 1
  }
  if (first < end) blocks.push({ start: first, end })
  return blocks
}
