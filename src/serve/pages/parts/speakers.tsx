import type { Actor } from '../../../compare/matrix.js'
import { nameActor, type Speaker } from '../../../view/speakers.js'
import { useSetup } from '../site-context.js'
import { Name, Reference } from './reference.js'

interface SpeakersProps {
  of: readonly Speaker[]
}

/** So many who take one position are named in one place. */
export const mostSpeakers = 30

/** Who takes a position, through whom that is known, and how each puts it, separated by semicolons. */
export function Speakers({ of }: SpeakersProps) {
  const { semicolon, longLists } = useSetup().site.words
  return (
    <>
      {of.slice(0, mostSpeakers).map((speaker, index) => (
        <>
          {index > 0 ? semicolon : ''}
          <SpeakerName of={speaker} />
        </>
      ))}
      {of.length > mostSpeakers ? semicolon + longLists.andMore(of.length - mostSpeakers) : ''}
    </>
  )
}

/** An actor's name with those through whom alone it is known. */
export function ActorName({ of }: { of: Actor }) {
  const { site } = useSetup()
  return (
    <>
      <Reference to={of} />
      {of.through === undefined ? null : <Name>{nameActor(of, site).slice(of.label.length)}</Name>}
    </>
  )
}

/** One of them. */
export function SpeakerName({ of: { id, label, by, manner } }: { of: Speaker }) {
  return (
    <>
      <Reference to={{ id, label }} />
      {by === '' ? null : <Name>{by}</Name>}
      {manner === '' ? null : <span class="manner"> ({manner})</span>}
    </>
  )
}
