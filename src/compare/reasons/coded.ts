/** A property's name within a sentence, as code. */
export const coded = (property: string) => `\`${property}\``
