import { tellBecause } from '../../../view/reasons.js'
import { useSetup } from '../site-context.js'
import { Prose } from './prose.js'

/** Why something was found, in the words of the page where it can be told in them. */
export function Because({ of }: { of: { readonly because: string } }) {
  const { site } = useSetup()
  const { text, isTold } = tellBecause(of, site)
  return <Prose text={text} isTold={isTold} />
}
