/** What each verdict on two positions says, and what it means that there is none. */
export const verdictMeanings = {
  contradict: 'both cannot be true',
  differ: 'both can be true, and what is stated differs',
  agree: 'both can be true, and what is stated lies close or matches',
  compatible: 'nothing matches, and yet both may mean the same',
  incomparable: 'several actors speak, of different scopes or by different kinds of thing',
  apart: 'several actors speak, and no two of them on one scope',
} as const

/** What it means that there is no verdict at all. */
export const aloneMeaning =
  'nobody else speaks on it, so that nothing can be set side by side; it is none the truer for that'
