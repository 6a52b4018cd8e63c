import type { Context } from 'hono'

/** What a form sent, each control with all its values. */
export type Sent = ReadonlyMap<string, readonly string[]>

/** The text fields of a form. */
export async function readSent(c: Context): Promise<Sent> {
  const body = await c.req.parseBody({ all: true })
  return new Map(
    Object.entries(body).map(
      ([name, value]) => [name, [value].flat().filter(each => typeof each === 'string')] as const,
    ),
  )
}

/** The values that a control has, without those that are empty. */
export const sentValues = (sent: Sent, name: string): string[] =>
  (sent.get(name) ?? []).map(each => each.trim()).filter(Boolean)

/** The value of a control that has one; undefined where it is empty. */
export const sentValue = (sent: Sent, name: string): string | undefined => sent.get(name)?.[0]?.trim() || undefined
