/** Dictionary forms of verbs and nouns of saying, thinking, wishing and showing. */
export const cueVerbs: ReadonlySet<string> = new Set(
  `say tell add ask argue claim announce state report write note explain insist believe think call warn suggest
  acknowledge admit deny accuse describe declare reveal find show indicate predict expect hope want promise vow
  pledge urge demand agree confirm conclude contend assert allege maintain reply respond answer comment tweet post
  joke quip recall remember remark observe mention point stress emphasize emphasise testify swear concede complain
  criticize criticise praise blame condemn denounce dismiss reject dispute question wonder fear worry doubt know
  learn realize realise feel see hear read understand consider regard view deem estimate project forecast plan intend
  decide propose recommend advise order rule hold charge document record verify establish cite quote according
  caution boast brag lament shout yell cry whisper declare signal imply hint speculate suspect assume guess
  report statement claim allegation accusation announcement belief view opinion suggestion warning call demand
  promise pledge plan decision finding conclusion evidence testimony account poll survey study rumor rumour speculation
  concern fear hope denial comment remark question request argument assertion prediction`
    .split(/\s+/)
    .filter(word => word !== ''),
)
