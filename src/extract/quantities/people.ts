/** Dictionary forms of nouns for people; for relatives of somebody apart. */
const kin = new Set(
  `brother sister son daughter father mother husband wife parent grandfather grandmother grandson granddaughter grandchild
  grandparent uncle aunt cousin nephew niece sibling twin spouse relative neighbor neighbour child baby fiancé fiancée
  stepson stepdaughter stepmother stepfather mom dad friend colleague`.split(/\s+/),
)
const persons = new Set(
  `man woman child boy girl infant baby toddler newborn person people civilian resident member individual worker journalist
  reporter photographer cameraman doctor nurse paramedic medic physician surgeon teacher student pupil soldier officer
  fighter militant policeman policewoman officer official guard driver farmer fisherman protester protestor demonstrator
  detainee prisoner refugee migrant patient victim martyr casualty fatality other employee staff passenger villager citizen
  national adult youth teenager minor volunteer engineer professor imam priest pilgrim worshipper combatant rebel insurgent
  gunman attacker hostage lawyer activist shopkeeper merchant vendor shepherd mayor leader commander crew personnel bystander
  survivor rescuer firefighter mourner settler muslim christian elder lady gentleman teen kid bodyguard interviewee witness`.split(
    /\s+/,
  ),
)
/** Dictionary forms of nouns for times, lengths and money, which are never what a word for a measure counts. */
const units = new Set(
  `year month week day hour minute second o'clock am pm km kilometre kilometer metre meter mile percent per cent % $ € £ dollar
  pound euro ton tonne kg time degree generation`.split(/\s+/),
)
/** Dictionary forms of nouns for what is no person, though a figure before it may stand by a word for a measure. */
const things = new Set(
  `house home building apartment floor storey story unit missile rocket shell bomb strike airstrike raid attack
  school hospital mosque church source report post account incident family household neighborhood neighbourhood street
  city town village camp district governorate country state vehicle car truck tank bus boat place site location
  video photo photograph picture image list part side way page name team group organisation organization outlet document
  round bullet shot mission tent door room case killing occasion email vote ballot gun weapon interview`.split(/\s+/),
)

/** Whether a noun in its dictionary form is one for people. */
export function isPerson(lemma: string): boolean {
  return persons.has(lemma) || kin.has(lemma)
}

/** Whether a noun in its dictionary form is one for somebody's relative. */
export function isKin(lemma: string): boolean {
  return kin.has(lemma)
}

/** Whether a noun in its dictionary form is a unit of time, length or money. */
export function isUnit(lemma: string): boolean {
  return units.has(lemma)
}

/** Whether a noun in its dictionary form is one for things, places or groups, which nobody can wound. */
export function isThing(lemma: string): boolean {
  return things.has(lemma)
}
