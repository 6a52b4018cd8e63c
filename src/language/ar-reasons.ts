import type { ReasonWords } from '../compare/reasons/reason-words.js'
import { quoted as quoteFigure } from './ar-figures.js'
import { apart, list, number } from './ar-writing.js'
import { join } from './writing.js'

/** A name or what is stated in quotation marks, in place of English ones that it may bear already. */
const quote = (words: string) => `«${apart(words.replace(/^“([^“”]*)”$/, '$1'))}»`

const relations = { fits: 'يتسق مع', exceeds: 'يزيد على', contradicts: 'يناقض' }

const outcomes: Readonly<Record<Parameters<ReasonWords['relayed']>[4], string>> = {
  faithful: 'نُقل بأمانة',
  weakened: 'خُفِّف',
  strengthened: 'شُدِّد',
  altered: 'حُوِّر',
  'hedge-dropped': 'أُسقط تحفظه',
  'act-shifted': 'تحوَّل إلى نوع آخر من الأقوال',
  'attribution-dropped': 'أُسقط إسناده',
  omitted: 'نُقل بعضه',
}

const leftOut: Readonly<Record<Parameters<ReasonWords['noneCounts']>[1][number], string>> = {
  denied: 'منفي',
  'could-not-verify': 'لم يُتحقق منه',
  'not-asserted': 'لم يُقل إنه حدث',
  'not-yet': 'قيل لاحقاً',
  'possibly-later': 'ربما قيل لاحقاً',
  ascribed: 'منسوب',
  retracted: 'مسحوب',
  revised: 'منقَّح',
  superseded: 'حل محله غيره',
  'no-figure': 'بلا رقم',
  vague: 'بألفاظ مبهمة',
  'not-documented': 'غير موثَّق',
  circular: 'دائري',
  'relayed-origin': 'منقول عن مصدر أصلي',
  unit: 'بوحدة أخرى',
  part: 'عن جزء',
  whole: 'عن كل',
  'other-scope': 'عن نطاق آخر',
}

/** What figures are among which an end of a range stands: one, and several with the article. */
const figures: Readonly<Record<Parameters<ReasonWords['onlyFigure']>[1], { no: string; only: string; all: string }>> = {
  documented: { no: 'لا رقم موثَّق للحدث', only: 'الرقم الوحيد الموثَّق للحدث', all: 'الأرقام الموثَّقة للحدث' },
  stated: { no: 'لا رقم مذكور للحدث', only: 'الرقم الوحيد المذكور للحدث', all: 'الأرقام المذكورة للحدث' },
  origins: {
    no: 'لا رقم للحدث إلا ويُعرف أنه منقول',
    only: 'الرقم الوحيد للحدث الذي لا يُعرف أنه منقول',
    all: 'أرقام الحدث التي لا يُعرف أنها منقولة',
  },
}

const dimensions = { place: 'المكان', period: 'المدة', victims: 'الضحايا', kind: 'النوع' }

/** How the place, period or victims of an event do not lie within those of another. */
const gaps: Readonly<Record<'place' | 'period' | 'victims', { own: string; within: string; other: string }>> = {
  place: {
    own: 'مكانه غير مذكور',
    within: 'مكانه ليس ضمن مكان الآخر',
    other: 'مكانه مذكور ومكان الآخر غير مذكور',
  },
  period: {
    own: 'مدته غير مذكورة',
    within: 'مدته ليست ضمن مدة الآخر',
    other: 'مدته مذكورة ومدة الآخر غير مذكورة',
  },
  victims: {
    own: 'ضحاياه غير مذكورين',
    within: 'ضحاياه ليسوا من ضحايا الآخر',
    other: 'ضحاياه مذكورون وضحايا الآخر غير مذكورين',
  },
}

const byDimensions = 'بحسب النوع والمكان والمدة والضحايا'
const canBothBeTrue = 'ولذلك يمكن أن يصح القولان'
const andMore = (more: number) => (more === 0 ? '' : ` و${number(more)} غيرها`)
const nothingOnThis = 'لا شيء متطابق بينهما'

/** Why something was found. */
export const reasons: ReasonWords = {
  name: name => (/^“[^“”]*”$/.test(name) ? quote(name) : apart(name)),
  quoted: quote,
  inList: name => (/[،؛,;]/.test(name) ? quote(name) : apart(name)),
  not: what => `ليس ${what}`,
  named: (names, more) => names.map(apart).join('، ') + andMore(more),
  namesAnd: (names, more) => (more === 0 ? list(names) : names.map(apart).join('، ') + andMore(more)),
  clauses: clauses => clauses.join('؛ '),

  held: (position, voices) => `${position} (${voices})`,
  relayedBy: (name, relays) => `${name} نقلاً عن ${relays}`,
  ascribedBy: (name, relays) => `${name}، بحسب ${relays}`,
  relayedWays: (name, ways) => `${name} نقلاً عن ${ways.join('، وعن ')}`,
  ascribedWays: (name, ways) => `${name}، بحسب ${ways.join('، وبحسب ')}`,
  others: () => 'آخرين',

  pair: (a, b, reason) => `${a} و${b}: ${reason}.`,
  bothSay: what => `يقول كلاهما ${quote(what)}`,
  bothReadAs: what => `يُقرأ كلاهما ${quote(what)}`,
  within: (inner, outer) => `${quote(inner)} يقع ضمن ${quote(outer)}`,
  noFigureBoth: (a, b) => `لا رقم يندرج في ${quote(a)} وفي ${quote(b)} معاً`,
  someFiguresBoth: (a, b) => `من الأرقام ما يندرج في ${quote(a)} وفي ${quote(b)} معاً، ${canBothBeTrue}`,
  bothBounds: (side, a, b) =>
    `كلاهما حد ${side === 'lower' ? 'أدنى' : 'أعلى'}، ${number(a)} و${number(b)}، ${canBothBeTrue}`,
  neitherFigure: () => 'لا يذكر أي منهما رقماً محدداً',
  oneFigure: () => 'أحدهما فقط يذكر رقماً محدداً',
  sameFigure: figure => `الرقم المذكور هو نفسه، ${number(figure)}`,
  statedFigures: (a, b) => `الرقمان المذكوران هما ${number(a)} و${number(b)}`,
  timesApart: times => `نسبة أكبر الرقمين المذكورين إلى أصغرهما ${number(times)}`,
  hardlyApart: times => `نسبة أكبر الرقمين المذكورين إلى أصغرهما أقل من ${number(times)}`,
  withinPercent: percent => `لا يتجاوز الفرق بين الرقمين المذكورين ${number(percent)}%`,
  someDaysBoth: (a, b) => `من الأيام ما يندرج في ${quote(a)} وفي ${quote(b)} معاً، ${canBothBeTrue}`,
  noDayBoth: (a, b, days) =>
    `لا يوم يندرج في ${quote(a)} وفي ${quote(b)} معاً، وأقل فارق ممكن بينهما بالأيام ${number(days)}`,
  onlyOneHolds: (a, b) => `يقول أحدهما ${quote(a)} والآخر ${quote(b)}، ولا يصح إلا واحد منهما`,

  narrower: (a, b) => `${quote(a)} أخص من ${quote(b)}`,
  bothDeny: what => `ينفي كلاهما ${quote(what)}`,
  saysDenied: what => `يقول أحدهما ${quote(what)} وينفيه الآخر`,
  denyBoth: hierarchy => `${hierarchy}، فنفي الأعم نفي لكليهما`,
  denyTwo: (a, b) => `ينفي أحدهما ${quote(a)} والآخر ${quote(b)}، ويمكن أن يصح غيرهما`,
  saysNarrower: (a, b) => `يقول أحدهما ${quote(a)}، وهو أخص من ${quote(b)} الذي ينفيه الآخر`,
  deniesNarrower: (a, b) => `يقول أحدهما ${quote(a)}، ولا ينفي الآخر إلا ${quote(b)}، وهو أخص منه`,
  oneWithoutOther: (a, b) => `يقول أحدهما ${quote(a)} وينفي الآخر ${quote(b)}، ويمكن أن يصح أحدهما من دون الآخر`,
  oneDeniesOther: (a, b) => `لا يصح إلا مفهوم واحد، فالقول بـ${quote(a)} نفي لـ${quote(b)}`,
  bothHold: (a, b) => `يمكن أن يصح ${quote(a)} و${quote(b)} معاً في شيء واحد`,
  onlyOneConcept: (a, b) => `لا يصح إلا مفهوم واحد، وليس أي من ${quote(a)} و${quote(b)} أخص من الآخر`,
  saySame: () => 'يقول كلاهما الشيء نفسه',
  secondFollows: () => 'الثاني يلزم عن الأول',
  firstFollows: () => 'الأول يلزم عن الثاني',
  severalHold: () => `قد يصح أكثر من جواب، ${canBothBeTrue}`,
  nothingShared: () => `قد يصح أكثر من جواب، ${canBothBeTrue}، لكن ${nothingOnThis}`,
  deniedBy: (who, what) => {
    if (who === 'itself') return `يقول ${quote(what)} وينفيه`
    return who === 'first' ? `يقول الأول ${quote(what)} وينفيه الثاني` : `يقول الثاني ${quote(what)} وينفيه الأول`
  },
  deniedBroader: (who, what, broader) => {
    const narrower = `${quote(what)}، وهو أخص من ${quote(broader)}`
    if (who === 'itself') return `يقول ${narrower} الذي ينفيه`
    return who === 'first' ? `يقول الأول ${narrower} الذي ينفيه الثاني` : `يقول الثاني ${narrower} الذي ينفيه الأول`
  },
  shared: names => `المشترك: ${names}`,
  onlyFirst: names => `في الأول فقط: ${names}`,
  onlySecond: names => `في الثاني فقط: ${names}`,
  matchNarrower: (name, other) => `${name} (أخص من ${other})`,
  matchBroader: (name, other) => `${name} (أعم من ${other})`,
  bothOnlyDeny: () => 'كلاهما ينفي فقط، وما ينفيانه مختلف',
  oneOnlyDenies: () => 'أحدهما ينفي فقط، والآخر لا يقول ما ينفيه',
  otherThings: () => 'هما يجيبان بنوعين مختلفين من الأشياء، فلا يستبعد أحدهما الآخر',
  mayBeAnybody: names => `قد يكون المقصود أي أحد (${names})، فقد يكون المقصود بالقولين واحداً`,

  nothingMatches: reason => `لا شيء مما يسميه أحدهما يطابق ما يسميه الآخر، و${reason}`,
  ofPartOnly: position => `${position} لم يُقل عن هذا الحدث بعينه، بل عن جزء منه أو عن كل يضمه`,
  relaysBeside: () => 'أحدهما ينقل عن الآخر إلى جانب أقواله هو، ولا يقابل بين القولين',
  someOfMany: position => `${position} قيل عن بعض من كثيرين، وهذا يترك مجالاً لغيرهم`,

  partWhole: (part, relation, whole, inner, isDeclared, outer, reason) =>
    `${part} ${relations[relation]} ${whole}: ${quote(inner)} ${isDeclared ? 'مصرَّح بأنه جزء من' : `يقع ${byDimensions} ضمن`} ${quote(outer)}، ولا يمكن أن يزيد الجزء على الكل؛ ${reason}.`,
  partHasMore: (part, whole) => `للجزء ${number(part)} أو أكثر، وللكل ${number(whole)} أو أقل`,
  canBePart: (part, whole) => `يمكن أن يكون ${part} جزءاً من ${whole}، ولا يذكر كل منهما رقماً محدداً`,
  statedMore: (part, whole) => `ذُكر ${number(part)} للجزء و${number(whole)} للكل، لكن الصياغة تسمح بأن يصح القولان`,
  partOf: (part, whole) => `${part} من ${whole}`,
  term: (figure, event) => `${figure} (${apart(event)})`,
  sum: (terms, total, relation, whole, event, by) =>
    `${terms.join(' + ')} = ${total} ${relations[relation]} ${whole}: هذه الأجزاء مصرَّح بأنها تؤلف ${quote(event)}؛ جُمعت من أقوال ${by}.`,
  severalClaimants: () => 'جهات مختلفة',

  unit: unit => (unit === '' ? 'بلا وحدة' : `بوحدة ${quote(unit)}`),
  unitsOfOne: (event, one, other) => `الأرقام عن ${quote(event)} معدودة ${one}، وكذلك ${other}.`,
  unitsOfTwo: (first, second, one, other) => `الأرقام عن ${quote(first)} معدودة ${one}، وعن ${quote(second)} ${other}.`,
  noScopes: (first, second) =>
    `لا يُذكر مكان ولا مدة ولا ضحايا في ${quote(first)} ولا في ${quote(second)}، ولم يُصرَّح بأن أياً منهما جزء من الآخر.`,
  notWithin: (first, second, why, whyNot) =>
    `لا يُعرف أن ${quote(first)} يقع ضمن ${quote(second)} (${why})، ولا العكس (${whyNot}).`,
  sameScope: () => 'له النطاق نفسه',
  scopeGaps: all => all.join('، '),
  scopeGap: (dimension, gap) => (dimension === 'kind' || gap === 'kind' ? 'نوعه مختلف' : gaps[dimension][gap]),
  truths: ([one, event], [other, otherEvent], lies, property) => {
    const how = { part: 'وهو جزء من الأول', whole: 'والأول جزء منه', apart: 'وليس أي منهما جزءاً من الآخر' }
    return `${one} قيل عن ${quote(event!)}، و${other} عن ${quote(otherEvent!)}، ${how[lies]}: لا يدل أي من القولين في ${quote(property)} على شيء في نطاق الآخر.`
  },

  relayed: (speaker, _, property, event, outcome, document, why) =>
    `قول ${apart(speaker)} في ${quote(property)} عن ${quote(event)} ${outcomes[outcome]} في ${apart(document)}: ${why}.`,
  couldNotVerify: what => `تعذّر التحقق: ${what}`,
  inUnit: (figure, unit) => `${figure} ${apart(unit)}`,
  onProperty: (property, value) => `${property}: ${value}`,
  sameClaim: () => 'يرد القول نفسه',
  bothHave: value => `في كليهما ${value}`,
  comesToSame: (one, other) => `${one} و${other} بمعنى واحد`,
  became: (one, other) => `${one} صار ${other}`,
  becameOn: (one, before, other, after) =>
    `${one}، المذكور في ${quote(before)}، صار ${other}، المذكور في ${quote(after)}`,
  becameLess: (one, other) => `${one} صار ${other}، وهو يقول أقل`,
  becameMore: (one, other) => `${one} صار ${other}، وهو يقول أكثر`,
  addedMore: (added, own) => `أُضيف ${added}، وهو يقول أكثر من ${own}`,
  matchesNothing: (added, _, own) => `${added} لا يطابق شيئاً مما يقوله صاحب القول نفسه في هذا: ${own}`,
  added: (_, property, values, speaker) =>
    `أُضيف إلى ما قيل في ${quote(property)}: ${values}؛ وليس في أقوال ${apart(speaker)} شيء عن هذا`,
  saidOf: (one, other) => `قيل عن ${quote(one)}، وصار مقولاً عن ${quote(other)}`,
  saidInGeneral: (one, other) => `قيل عن ${quote(one)} عموماً، وصار مقولاً عن ${quote(other)}`,
  presupposedIn: act => `هو مفترَض ضمناً في قول نوعه ${quote(act)}`,
  presupposed: () => 'هو هناك مفترَض ضمناً لا مؤكَّد',
  statesAs: act => `والنقل يذكره قولاً نوعه ${quote(act)}`,
  states: () => 'والنقل يذكره صراحةً',
  actBecame: (before, after) => `نوع القول ${quote(before)} صار ${quote(after)}`,
  hedgeGone: hedge => `سقط التحفظ (${hedge})`,
  wordGone: word => `سقط لفظ ${quote(word)}`,
  wordBecame: (before, after) => `لفظ ${quote(before)} صار ${quote(after)}`,
  addressGone: agents => `أُسقط أنه موجَّه إلى ${agents}`,
  addressBecame: (before, after) => `كان موجَّهاً إلى ${before}، وصار موجَّهاً إلى ${after}`,
  sourceGone: (speaker, _, others) => `سقط ذكر مصدر ${apart(speaker)} في هذا: ${others}`,
  unnamedGone: speaker => `سقط ذكر أن مصدر ${apart(speaker)} في هذا آخرون لم تُذكر أسماؤهم`,
  leftOutOfClaim: values => `أُسقط من القول: ${values}`,
  leftOutOfPassage: claims => `أُسقط من المقطع نفسه: ${claims}`,

  statedFigure: quoteFigure,
  noFigureGiven: stated => `${stated} (من دون ذكر رقم)`,
  readAs: (stated, reading) => `${stated}، وتُقرأ ${reading}`,
  quotedFrom: (figure, voice) => `${figure} (${voice})`,
  quotes: quotes => join(quotes, '، ', ' و').join(''),
  forWhom: (claimant, speaker) => `${apart(claimant)} باسم ${apart(speaker)}`,
  onlyFigure: (claims, which, counted) =>
    `${claims}: ${counted === 1 ? figures[which].only : `جميع ${figures[which].all}`}.`,
  endOfFigures: (claims, end, which, counted) =>
    `${claims}: ${end === 'lowest' ? 'الأدنى' : 'الأعلى'} بين ${figures[which].all}، وعددها ${number(counted)}.`,
  noClaim: () => 'لا يذكر أي قول رقماً للحدث نفسه.',
  noneCounts: (which, why) => `${figures[which].no}: ما تذكره الأقوال ${why.map(one => leftOut[one]).join(' أو ')}.`,
  sentences: sentences => sentences.join(' '),
  notRaised: part => `ولا يرفعه ما هو أكثر منه: ${part}`,
  moreThanOwn: claims => `وذلك أكثر من ${claims} للحدث نفسه.`,
  lessThanLowest: (claims, lowest) => `${claims} أقل من الأدنى، ${number(lowest)}، فالأدنى هو الأعلى أيضاً.`,
  sumOfParts: figure => `${number(figure)}، وهو مجموع أجزاء من جزء`,
  ofPart: (claims, parts) => `${claims}، لجزء: ${parts.map(quote).join('، ')}. وللكل ما للجزء على الأقل.`,
  addend: (figure, part) => `${number(figure)} (${quote(part)})`,
  addedUp: (terms, total) => `${terms.join(' + ')} = ${number(total)}، لأجزاء مصرَّح بأنها تؤلف الحدث.`,

  hedged: certainty => `قيل بتحفظ: ${quote(certainty)}`,
  documentsNothing: act => `نوع القول، ${quote(act)}، لا يوثّق شيئاً`,
  noFinding: act => `ليس استنتاجاً (نوعه: ${act})، ولا يذكر سجلاً للحالات`,
  noAct: () => 'ليس استنتاجاً (نوعه غير مذكور)، ولا يذكر سجلاً للحالات',
  denial: () => 'نفي، فهو يقول كم لم يكن العدد',
  unverified: () => 'يقول إنه تعذّر التحقق من هذا',
  notWhatHappened: act => `نوعه ${quote(act)}، فلا يقول ما حدث`,
  claimNotWhatHappened: () => 'قول لا يذكر ما حدث',
  takenForGranted: () => 'مسلَّم به هناك ولم يُؤكَّد',
  madeLater: first => `قيل في ${first} على أقرب تقدير`,
  lastDayUnknown: asOf => `لا يُعرف آخر يوم يمكن أن يكون قد قيل فيه، فربما قيل بعد ${asOf}`,
  madeBy: (last, asOf) => `قيل حتى ${last} على أبعد تقدير، فربما قيل بعد ${asOf}`,
  withdrawn: (when, why) => `سحبه صاحبه${when === '' ? '' : ` ${when}`}${why === '' ? '' : `: ${apart(why)}`}`,
  othersHaveIt: () => 'ينسبه إليه غيره، وتُعرف أقوال أقرب إليه',
  laterRevises: () => 'ينقّحه قول لاحق لصاحبه نفسه',
  givesNoFigure: () => 'ألفاظه لا تذكر رقماً',
  restsOnItself: () => 'لا يستند إلا إلى أقوال يستند بعضها إلى بعض',
  readsNone: () => 'ألفاظه لا تذكر رقماً، والقاعدة لا تقرأ فيها رقماً',
  setsNoLeast: () => 'ألفاظه لا تضع حداً أدنى',
  originCounts: names => `يستند إلى ${list(names)}، والمحتسَب رقم المصدر الأصلي نفسه`,
  superseded: stated => `حل محله رقم لاحق لصاحبه نفسه، ${stated}`,
  otherUnit: unit => `معدود ${unit === '' ? 'بلا وحدة' : `بوحدة ${quote(unit)}`}، فلا يوضع إلى جانب هذه الأرقام`,
  aPart: isDeclared => `عن جزء (${isDeclared ? 'مصرَّح بأنه جزء' : byDimensions})`,
  aWhole: isDeclared => `عن كل (${isDeclared ? 'مصرَّح بأنه كل' : byDimensions})`,
  otherScope: all =>
    `عن نطاق آخر، لا جزء ولا كل (${all.map(dimension => dimensions[dimension]).join('، ') || 'الأبعاد نفسها'})`,
}
