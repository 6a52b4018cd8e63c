import type { EventRange } from '../../../compare/ranges/types.js'
import { rangePath } from '../range.js'
import { nameRange } from '../range-told.js'
import { useSetup } from '../site-context.js'
import { Name } from './reference.js'

interface PublishableProps {
  of: readonly EventRange[]
  /** The day that the page stands for, if any. */
  asOf?: string | undefined
}

/** The range that can be published for an event, with the rule that gives it, and the way to what stands behind it. */
export function Publishable({ of, asOf }: PublishableProps) {
  const { site } = useSetup()
  const { paths, words } = site
  return (
    <>
      {of.map(range => {
        const { event, rule } = range
        const path = rangePath(paths, event.id)
        return (
          <p class="publishable">
            <strong>
              <Name>{nameRange(range, site)}</Name>
            </strong>{' '}
            <span class="rule">
              {words.publishable.byRule(words.rangeRules[rule.name])}
              {words.rangeRuleWords[rule.name] ?? rule.words}{' '}
              {path === undefined ? null : (
                <a href={asOf === undefined ? path : `${path}?as-of=${asOf}`}>{words.publishable.what}</a>
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
