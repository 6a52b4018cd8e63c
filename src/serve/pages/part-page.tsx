import type { Page } from './page.js'
import { Heading } from './parts/heading.js'
import { LongList, numbersOn } from './parts/long-list.js'
import type { Site } from './site.js'

/** A further page of what is too long for one; undefined where there is none of that name and number. */
export function partPage(
  { words: { longLists: words } }: Site,
  { title, about, parts = [] }: Page,
  name: string,
  number: number,
): Page | undefined {
  const part = parts.find(each => each.name === name)
  if (part === undefined || number < 2 || number > Math.ceil(part.items.length / part.size)) return undefined
  const numbers = numbersOn(part, number)
  return {
    ...(numbers && { numbers }),
    title: words.title(title, part.title, number),
    body: (
      <>
        <Heading kind={part.title} title={title}>
          {about === undefined ? null : (
            <p>
              <a href={about.path}>{words.beginning}</a>
            </p>
          )}
        </Heading>
        <LongList of={part} number={number} />
      </>
    ),
  }
}
