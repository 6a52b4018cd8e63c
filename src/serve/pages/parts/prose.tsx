import { english } from '../../../language/language.js'
import { useSetup } from '../site-context.js'
import { Name } from './reference.js'

interface ProseProps {
  /** Text in which what stands between backticks is a term. */
  text: string
  /** Whether it is told in the language of the page; what comparing found is put into words in English. */
  isTold?: boolean
}

/** A reason or description as it is written elsewhere, with its terms set apart. */
export function Prose({ text, isTold = false }: ProseProps) {
  const { language } = useSetup().site
  const parts = text.split('`')
  const shown = parts.length % 2 === 0 ? text : parts.map((part, i) => (i % 2 === 0 ? part : <code>{part}</code>))
  if (language === english) return parts.length % 2 === 0 ? <Name>{text}</Name> : <bdi>{shown}</bdi>
  if (isTold) return <bdi dir={language.direction}>{shown}</bdi>
  return (
    <bdi lang="en" dir="ltr">
      {shown}
    </bdi>
  )
}
