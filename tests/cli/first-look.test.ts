import { beforeAll, describe, expect, it } from 'vitest'
import { formatFirstLook } from '../../src/cli/first-look.js'
import { compare } from '../../src/compare/compare.js'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { storeOf } from '../claims/fixture.js'
import { bridgeComparison, openBridge } from '../compare/bridge.js'
import { claim } from '../compare/fixture.js'

const command = 'claimgraph compare'

async function look(trig: string, options = {}): Promise<string> {
  const graph = toClaimGraph(await storeOf(trig))
  return formatFirstLook(graph, await compare(graph), { command, width: 100, ...options })
}

describe('the first look at a comparison', () => {
  it('draws the figures of the topic that has the most, and says whose and of what they are', async () => {
    const text = await formatFirstLook(await openBridge(), bridgeComparison, { command, width: 60 })
    expect(text).toMatch(
      new RegExp(
        [
          'MOST FIGURES: contradict',
          '  Collapse of the bridge · deaths            collapse deaths',
          '    \\[1\\] 12 .*●',
          '    \\[2\\] 40 .*●',
          '    \\[3\\] at least 40 .*●─*▶',
          '    \\[4\\] 15 .*●',
          '(?: .*\\n)+?    \\[1\\] Ferry union: Collapse of the bridge',
          '    \\[2\\] Roads office, as Gazette has it: Collapse of the',
          '        bridge',
          '    \\[3\\] Roads office: Collapse of the bridge',
          // although the union counts the whole too: the part is more than that
          '    \\[4\\] Ferry union: Collapse of the north span',
          '    Pairs within one scope: 1 contradict, 1 agree. Parts',
          '    with wholes: 1 contradict, 1 fit. Not comparable: 1 pair',
          '    of scopes.',
        ].join('\\n'),
      ),
    )
    expect(text).toContain(`  ${command} --about collapse --property deaths\n`)
  })

  it('leaves out, and counts, figures for parts of what the same actor counts', async () => {
    const text = await look(
      ':flood a sem:Event . :north a sem:Event ; cg:partOf :flood .' +
        claim('a', 'town', ':flood cg:injured 9 . :north cg:injured 4 .') +
        claim('b', 'county', ':flood cg:injured 12 .'),
    )
    expect(text.match(/\[\d\] \w+ \(report\): .*/g)).toEqual(['[1] county (report): flood', '[2] town (report): flood'])
    expect(text.replace(/\n +/g, ' ')).toContain('Not shown: 1 figure for parts of what the same actor counts.')
  })

  it('shows topics by verdict, by origins and actors, and by name, with their positions in short', async () => {
    const text = await look(
      claim('a', 'town', ':flood cg:deliberate true ; cg:motive :greed ; cg:conduct :delay, :looting, :theft .') +
        claim('b', 'county', ':flood cg:deliberate false ; cg:motive :haste ; cg:conduct :theft, :delay .') +
        claim('c', 'press', ':flood cg:motive :greed ; cg:targeted :mill .') +
        claim('d', 'union', ':flood cg:motive :greed ; cg:targeted :ferry ; cg:characterisation :crime .'),
    )
    expect(text.replace(/ {3,}/g, '   ').split('\n')).toEqual([
      'What is said, side by side: 5 topics, of which contradict 1, differ 2, agree 1, compatible 0, not',
      'comparable 0, one actor to each scope 0, one actor 1. In each group those that begin with most',
      'independent origins stand first, then those on which most actors speak, then by name.',
      '',
      'CONTRADICT: both cannot be true',
      '  flood · deliberate   flood deliberate',
      '   2 positions of 2 actors: false (county: report); true (town: report)',
      '',
      'DIFFER: both can be true, and what is stated differs',
      '  flood · motive   flood motive',
      '   2 positions of 4 actors: greed (press: report; and 2 more actors); haste (county: report)',
      '  flood · targeted   flood targeted',
      '   2 positions of 2 actors: ferry (union: report); mill (press: report)',
      '',
      'AGREE: both can be true, and what is stated lies close or matches',
      '  flood · conduct   flood conduct',
      // of three concepts the first of those that most have
      '   2 positions of 2 actors: delay and 2 more (town: report); delay, theft (county: report)',
      '',
      '1 more topic on which one actor alone speaks: --all',
      'A topic in detail, with chains, dates, reasons and claims to trace; its names stand at the right:',
      `  ${command} --about flood --property deliberate`,
      'Every topic in detail: --full. Two actors: --between ACTOR ACTOR. As data: --format.',
      'Beside compare: matrix (actor by actor), fidelity (what relaying changed), origins (what rests on',
      'one source).',
    ])
  })

  it('shows what one actor alone speaks of when asked to', async () => {
    const text = await look(claim('a', 'town', ':flood cg:deliberate true .'), { all: true })
    expect(text).toMatch(/ONE ACTOR alone\n {2}flood · deliberate .*\n {6}1 position of 1 actor: true/)
    expect(text).not.toContain('--all')
  })

  it('does not call topics of one actor those on which several speak, each of a scope of its own', async () => {
    const text = await look(
      ':flood a sem:Event . :north a sem:Event ; cg:partOf :flood . :south a sem:Event ; cg:partOf :flood .' +
        claim('a', 'town', ':north cg:conduct :delay .') +
        claim('b', 'county', ':south cg:injured 4 . :storm cg:deaths 3 , 4 .') +
        claim('c', 'press', ':north cg:injured 9 . :storm cg:deaths 7 .'),
    )
    expect(text.replace(/\s+/g, ' ')).toContain('not comparable 0, one actor to each scope 1, one actor 1.')
    expect(text.replace(/\s+/g, ' ')).toContain(
      '1 more topic on which several actors speak, each of a scope of its own: flood · injured: --all',
    )
    expect(text).toContain('1 more topic on which one actor alone speaks: --all')
  })

  it('says what is said of each event, where not all say it of one', async () => {
    const scopes =
      ':flood a sem:Event . :north a sem:Event ; cg:partOf :flood . :south a sem:Event ; cg:partOf :flood .'
    const north = claim('a', 'town', ':north cg:deliberate true .')
    const text = await look(scopes + north + claim('b', 'county', ':south cg:deliberate true .'))
    expect(text.replace(/\s+/g, ' ')).toContain('both say “true”: b; a')
    const same = await look(scopes + north + claim('b', 'county', ':north cg:deliberate true .'))
    expect(same).not.toContain('; a')
  })

  it('names positions on the widest scope first, as far as three lines hold them', async () => {
    const text = await look(
      ':flood a sem:Event . :mill a sem:Event ; cg:partOf :flood .' +
        claim('a', 'town', ':mill cg:motive :a-motive-with-a-name-that-is-very-very-long-indeed , :shared .') +
        claim('b', 'county', ':flood cg:motive :the-motive-of-the-flood-as-a-whole , :shared .') +
        claim('c', 'press', ':mill cg:motive :b-motive-with-a-name-that-is-very-very-long-indeed , :shared .'),
      { width: 80 },
    )
    expect(text.replace(/\n {6}/g, ' ')).toContain(
      '3 positions of 3 actors: shared, the-motive-of-the-flood-as-a-whole (county: report); ' +
        'a-motive-with-a-name-that-is-very-very-long-indeed, shared (town: report); and 1 more\n',
    )
  })

  it('names those that cannot both be true before all others', async () => {
    const text = await look(
      claim('a', 'town', ':flood cg:motive :a-motive-with-a-name-that-is-very-very-long-indeed .') +
        claim('b', 'county', ':flood cg:motive :b-motive-with-a-name-that-is-very-very-long-indeed .') +
        claim('c', 'press', ':flood cg:motive :greed .') +
        claim('d', 'mayor', ':flood cg:motive :greed .', { with: 'cg:stance cg:Denies' }),
      { width: 80 },
    )
    expect(text.replace(/\n {6}/g, ' ')).toMatch(/: (?:greed .*; not greed|not greed .*; greed) /)
  })

  it('names the part and the whole where their figures alone decide, and each scope where nothing does', async () => {
    const scopes =
      ':flood a sem:Event . :north a sem:Event ; cg:partOf :flood . :storm a sem:Event . :gale a sem:Event ; cg:partOf :storm .'
    const text = await look(
      scopes +
        claim('a', 'town', ':flood cg:injured 9 , 10 , 11 ; cg:deaths 3 .') +
        claim('b', 'county', ':flood cg:injured 12 . :north cg:deaths 5 . :storm cg:deaths 7 .') +
        claim('c', 'press', ':gale cg:deaths 2 .'),
    )
    expect(text).toContain('  flood · injured ')
    expect(text).toMatch(
      / flood · deaths .*\n +2 positions of 2 actors on a part and its whole: 5 \(county: report\); 3 \(town: report\)\n/,
    )
    expect(text).toMatch(
      / storm · deaths .*\n +2 positions of 2 actors on 2 scopes: 7 \(county: report\); 2 \(press: report\)\n/,
    )
  })

  it('shows eight topics of a verdict, says how many more there are, and shows all when asked to', async () => {
    const trig = Array.from({ length: 15 }, (_, i) =>
      ['true', 'false'].map((truth, j) =>
        claim(`c${i}-${j}`, ['town', 'county'][j]!, `:e${i} cg:deliberate ${truth} .`),
      ),
    ).flat()
    const text = await look(trig.join(''))
    expect(text.match(/ · deliberate/g)).toHaveLength(8)
    expect(text).toContain('  and 7 more topics: --all\n')
    expect((await look(trig.join(''), { all: true })).match(/ · deliberate/g)).toHaveLength(15)
  })

  it('draws twelve figures, and says how many more there are', async () => {
    const trig = Array.from({ length: 14 }, (_, i) => claim(`c${i}`, `actor-${i}`, `:flood cg:injured ${100 + i} .`))
    const text = await look(trig.join(''))
    expect(text.match(/^ {4}\[\d+\] \d+ /gm)).toHaveLength(12)
    expect(text).toContain('Not shown: 2 more figures.')
  })

  it('writes names as a shell takes them', async () => {
    const trig = ['true', 'false'].map((truth, i) =>
      claim(`c${i}`, `actor-${i}`, `<https://example.org/the-town's-flood> cg:deliberate ${truth} .`),
    )
    expect(await look(trig.join(''))).toContain(`  ${command} --about 'the-town'\\''s-flood' --property deliberate\n`)
  })

  it('of an empty graph is one sentence', async () => {
    expect(await look('')).toMatch(/^What is said, side by side: 0 topics[^.]*\.[^.]*\.\n$/)
  })
})

describe('of the shipped graph', () => {
  let graph: ClaimGraph
  beforeAll(async () => {
    graph = await openClaimGraph(shippedPath('triples'))
  })

  it.each([
    [100, 110],
    [80, 130],
  ])('%i characters wide, it is at most %i lines, none of them wider', async (width, most) => {
    const lines = (await formatFirstLook(graph, await compare(graph), { command, width })).split('\n')
    expect(lines.length).toBeLessThanOrEqual(most)
    expect(lines.length).toBeGreaterThan(50)
    expect(lines.filter(line => [...line].length > width)).toEqual([])
  })

  it('begins with the tolls, each with its claimant and scope', async () => {
    const text = await formatFirstLook(graph, await compare(graph), { command, width: 200 })
    // 2 children, 6 women and 24 men of 32, 30 of them in al-Qusour, and 39 children of 420 are not among them
    expect(text.match(/^ {4}\[\d+\] .+: .*/gm)!.map(line => line.replace(/^.*\] /, ''))).toEqual([
      'Syrian Observatory for Human Rights, through “News article (outlet not named)” (report): Killings in north-western Syria, early March 2025',
      'Syrian Network for Human Rights, through Amnesty International (finding): Killings of civilians and disarmed fighters, March 2025',
      'United Nations, through Amnesty International (belief; probable): Killings on the Syrian coast, March 2025',
      'Amnesty International (report; alleged; on information received): Killings in Banias, 8 and 9 March 2025',
      'Relatives of 16 civilians whose names Amnesty International received, through Amnesty International (report): Killings of 16 civilians in the countryside of Latakia and Tartous',
      'United Nations, through Amnesty International (finding): Killings of civilians in Tartous, Latakia and Hama governorates, March 2025',
      'Nine interviewees on the killings in Banias, through Amnesty International (testimony): The 32 killings in Banias that Amnesty International investigated',
    ])
    expect(text.match(/^ {4}\[\d+\] .*[●▶]/gm)!.map(line => /\] (.*?) {2,}/.exec(line)![1])).toEqual([
      'at least 1,500',
      'documented 420',
      'believed much higher than 111, no figure given',
      'more than 100',
      '16',
      'documented 111',
      '32',
    ])
  })
})
