/** Who keeps a case, where that is one person alone. */
export function onlyCurator([curator, ...others]: readonly string[]): string | undefined {
  return others.length === 0 ? curator : undefined
}
