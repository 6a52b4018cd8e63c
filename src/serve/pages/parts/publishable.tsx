import type { EventRange } from '../../../compare/ranges/types.js'
import { rangePath } from '../range.js'
import { useSetup } from '../site-context.js'
import { Name } from './reference.js'

interface PublishableProps {
  of: readonly EventRange[]
  /** The day that the page stands for, if any. */
  asOf?: string | undefined
}

/** The range that can be published for an event, with the rule that gives it, and the way to what stands behind it. */
export function Publishable({ of, asOf }: PublishableProps) {
  const { paths } = useSetup().site
  return (
    <>
      {of.map(({ event, label, rule }) => {
        const path = rangePath(paths, event.id)
        return (
          <p class="publishable">
            <strong>
              <Name>{label}</Name>
            </strong>{' '}
            <span class="rule">
              by the rule “{rule.name}”: {rule.words}{' '}
              {path === undefined ? null : (
                <a href={asOf === undefined ? path : `${path}?as-of=${asOf}`}>What sets it, and the other rules</a>
              )}
            </span>
          </p>
        )
      })}
    </>
  )
}

/** The rule whose range stands on the pages of topics. */
export const publishableRule = 'documented'
