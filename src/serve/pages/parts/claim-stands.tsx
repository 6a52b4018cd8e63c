import type { Claim } from '../../../claims/claim.js'
import type { Fidelity, ScopeRelation } from '../../../compare/types.js'
import { english } from '../../../language/language.js'
import type { ComparisonIndex } from '../../../view/comparison-index.js'
import type { Stand } from '../../../view/plots.js'
import { sortIntoVerdicts } from '../../../view/severity.js'
import { describeSpeakers } from '../../../view/speakers.js'
import { nameQuestion } from '../../../view/words.js'
import { useSetup } from '../site-context.js'
import { Because } from './because.js'
import { ClaimList } from './claim-list.js'
import { More } from './more.js'
import { Reference } from './reference.js'
import { Speakers } from './speakers.js'
import { QuestionVerdict, VerdictMark } from './verdict-mark.js'

/** So many reasons, and so many other claims, stand in one list. */
const [mostReasons, mostBeside] = [40, 40]

interface ClaimStandsProps {
  claim: Claim
  index: ComparisonIndex
}

/** What agrees with a claim, what differs from it and what contradicts it, question by question. */
export function ClaimStands({ claim, index }: ClaimStandsProps) {
  const { site } = useSetup()
  const { claimStands: words } = site.words
  const stands = index.standsOfClaim.get(claim.id) ?? []
  const own = stands.filter(({ position }) => position.claims.includes(claim.id))
  const lifted = stands.filter(({ position }) => !position.claims.includes(claim.id))
  const fidelity = index.fidelityOfClaim.get(claim.id) ?? []
  return (
    <>
      <section aria-labelledby="stands">
        <h2 id="stands">{words.title}</h2>
        {stands.length === 0 ? <p>{words.none}</p> : null}
        {own.map(stand => (
          <OwnStand claim={claim} stand={stand} index={index} />
        ))}
        {lifted.length === 0 ? null : (
          <>
            <h3>{words.otherScopes}</h3>
            <p class="rule">{words.otherScopesRule}</p>
            <ul class="rows">
              {lifted.slice(0, mostBeside).map(({ question, position }) => (
                <li>
                  <Reference to={{ id: question.id, label: nameQuestion(question, site) }} />:{' '}
                  <Reference to={position} /> <QuestionVerdict of={question} />
                </li>
              ))}
            </ul>
            <More of={lifted.length} shown={mostBeside} inData={false} />
          </>
        )}
      </section>
      <FidelityOfClaim claim={claim} fidelity={fidelity} />
    </>
  )
}

function OwnStand({ claim, stand, index }: { claim: Claim; stand: Stand; index: ComparisonIndex }) {
  const { question, position } = stand
  const { site } = useSetup()
  const { words } = site
  const beside = [...position.claims, ...position.lifted].filter(id => id !== claim.id)
  const relations = question.relations.filter(({ a, b }) => a === position.id || b === position.id)
  const apart = question.incomparable.filter(({ a, b }) => a === position.id || b === position.id)
  const across = (index.acrossScopes.get(question.id) ?? []).filter(relation => involves(relation, position.id))
  return (
    <div class="stand">
      <h3>
        <Reference to={{ id: question.id, label: nameQuestion(question, site) }} />
      </h3>
      <p>
        {words.claimStands.position(<Reference to={position} />, question.positions.length - 1)}
        {relations.some(({ verdict }) => verdict === 'contradict') ? '' : words.claimStands.nothingContradicts}
      </p>
      {sortIntoVerdicts(relations).map(([verdict, found]) => (
        <>
          <p>
            <VerdictMark of={verdict} />
          </p>
          <ul class="reasons">
            {found.slice(0, mostReasons).map(relation => {
              const { a, b } = relation
              const other = index.positions.get(a === position.id ? b : a)?.position
              return (
                <li>
                  {other === undefined ? null : (
                    <>
                      <Reference to={other} /> (<Speakers of={describeSpeakers(other, site)} />
                      ):{' '}
                    </>
                  )}
                  <Because of={relation} />
                </li>
              )
            })}
          </ul>
          <More of={found.length} shown={mostReasons} inData={false} />
        </>
      ))}
      {apart.length === 0 ? null : (
        <>
          <p>
            <VerdictMark of="incomparable" />
          </p>
          <ul class="reasons">
            {apart.slice(0, mostReasons).map(pair => (
              <li>
                <Because of={pair} />
              </li>
            ))}
          </ul>
          <More of={apart.length} shown={mostReasons} inData={false} />
        </>
      )}
      {beside.length === 0 ? null : (
        <>
          <p>
            <VerdictMark of="agree">{words.claimStands.samePosition}</VerdictMark>{' '}
            {words.count(beside.length, 'otherClaim')}
          </p>
          <ClaimList claims={beside.slice(0, mostBeside).map(id => ({ id }))} />
          {beside.length > mostBeside ? (
            <p>
              <Reference to={position} text={words.longLists.all(beside.length)} />
            </p>
          ) : null}
        </>
      )}
      {across.length === 0 ? null : (
        <>
          <p>{words.claimStands.partsAndWholes}</p>
          <ul class="reasons">
            {across.slice(0, mostReasons).map(relation => (
              <li>
                <VerdictMark of={relation.verdict} /> <Because of={relation} />
              </li>
            ))}
          </ul>
          <More of={across.length} shown={mostReasons} inData={false} />
        </>
      )}
    </div>
  )
}

/** What became of the claim in the documents of others. */
function FidelityOfClaim({ claim, fidelity }: { claim: Claim; fidelity: readonly Fidelity[] }) {
  const { site } = useSetup()
  const { claimStands: words, relayOutcomes: outcomes } = site.words
  if (fidelity.length === 0) return null
  return (
    <section aria-labelledby="relayed">
      <h2 id="relayed">{words.relayed}</h2>
      <ul class="reasons">
        {fidelity.slice(0, mostReasons).map(finding => {
          const { primary, relayed, document, outcome } = finding
          const other = site.claims.get(primary === claim.id ? relayed : primary)
          return (
            <li>
              {words.inDocument(
                <strong>{site.language === english ? outcome : outcomes[outcome]}</strong>,
                <Reference to={{ id: document, label: site.labelOf(document) }} />,
              )}
              {other === undefined || other.id === claim.id ? null : words.beside(<Reference to={other} />)}.{' '}
              <Because of={finding} />
            </li>
          )
        })}
      </ul>
      <More of={fidelity.length} shown={mostReasons} inData={false} />
    </section>
  )
}

function involves({ part, parts = [part], whole }: ScopeRelation, position: string): boolean {
  return [...parts, whole].some(reference => reference.position === position)
}
