import { Fragment } from 'hono/jsx'
import type { Resource } from '../../../rdf/resource.js'
import { useSetup } from '../site-context.js'

interface NameProps {
  children: string
}

/** Text of the graph, in whatever direction it is written, kept apart from the text around it. */
export function Name({ children }: NameProps) {
  return <bdi>{children}</bdi>
}

interface ReferenceProps {
  to: Resource
  /** What the link says, where that is not the resource's label. */
  text?: string
  /** The day that the page stands for, which the link keeps. */
  asOf?: string | undefined
}

/** A resource's name as a link to its page, where it has one. */
export function Reference({ to, text = to.label, asOf }: ReferenceProps) {
  const path = useSetup().site.paths.pathOf(to.id)
  if (path === undefined) return <Name>{text}</Name>
  return (
    <a href={asOf === undefined ? path : `${path}?as-of=${asOf}`}>
      <Name>{text}</Name>
    </a>
  )
}

interface ReferencesProps {
  to: readonly Resource[]
}

/** Several names as links, separated by commas. */
export function References({ to }: ReferencesProps) {
  return (
    <>
      {to.map((resource, index) => (
        <Fragment key={resource.id}>
          {index > 0 ? ', ' : ''}
          <Reference to={resource} />
        </Fragment>
      ))}
    </>
  )
}
