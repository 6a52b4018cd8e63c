import type { Child } from 'hono/jsx'

interface FactsProps {
  /** Name and value; those without value are left out. */
  of: readonly (readonly [name: string, value: Child | undefined | false])[]
}

/** What is known of something, as names and values. */
export function Facts({ of }: FactsProps) {
  const known = of.filter(([, value]) => value !== undefined && value !== false && value !== '')
  if (known.length === 0) return null
  return (
    <dl class="facts">
      {known.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}
