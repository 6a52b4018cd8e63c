import { Name } from './reference.js'

interface ProseProps {
  /** Text in which what stands between backticks is a term. */
  text: string
}

/** A reason or description as it is written elsewhere, with its terms set apart. */
export function Prose({ text }: ProseProps) {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return <Name>{text}</Name>
  return <bdi>{parts.map((part, i) => (i % 2 === 0 ? part : <code>{part}</code>))}</bdi>
}
