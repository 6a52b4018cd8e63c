import { Fragment } from 'hono/jsx'
import type { Resource } from '../../../rdf/resource.js'
import { useSetup } from '../site-context.js'

interface NameProps {
  children: string
  /** The IRI of what is called so, where it is one thing's name. */
  of?: string
}

/** Text of the graph, in whatever direction it is written, kept apart from the text around it. */
export function Name({ children, of }: NameProps) {
  const { site } = useSetup()
  const { language } = site
  const lang = site.langOf(children, of)
  if (lang !== undefined) return <bdi lang={lang}>{children}</bdi>
  // a name in other letters at its beginning would turn all of it round
  const isTurned = language.letter?.test(children) && language.direction === 'rtl'
  return isTurned ? <bdi dir="rtl">{children}</bdi> : <bdi>{children}</bdi>
}

interface ReferenceProps {
  to: Resource
  /** What the link says, where that is not the resource's name. */
  text?: string
  /** The day that the page stands for, which the link keeps. */
  asOf?: string | undefined
}

/** A resource's name as a link to its page, where it has one. */
export function Reference({ to, text, asOf }: ReferenceProps) {
  const { site } = useSetup()
  const path = site.paths.pathOf(to.id)
  const name = <Name of={to.id}>{text ?? site.nameOf(to)}</Name>
  return path === undefined ? name : <a href={asOf === undefined ? path : `${path}?as-of=${asOf}`}>{name}</a>
}

interface ReferencesProps {
  to: readonly Resource[]
  /** So many are named at most. */
  most?: number
}

/** Several names as links, separated by commas; of very many the first, and how many more there are. */
export function References({ to, most = 60 }: ReferencesProps) {
  const { comma, longLists } = useSetup().site.words
  return (
    <>
      {to.slice(0, most).map((resource, index) => (
        <Fragment key={resource.id}>
          {index > 0 ? comma : ''}
          <Reference to={resource} />
        </Fragment>
      ))}
      {to.length > most ? ` ${longLists.andMore(to.length - most)}` : ''}
    </>
  )
}
