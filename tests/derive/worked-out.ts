const claim = (name: string, speaker: string, content: string, more = '') =>
  `:${name} a cg:Claim ; prov:wasAttributedTo :${speaker}${more} . :${name} { ${content} . }\n`
const denies = ' ; cg:stance cg:Denies'

/** Claims with all relations between their positions, worked out by hand from the rules; without namespaces, in order. */
export const workedOut: Readonly<Record<string, { trig: string; relations: readonly string[] }>> = {
  figures: {
    trig: [
      claim('exact', 'council', ':flood cg:deaths 5'), // 5
      claim('documented', 'agency', ':flood cg:deaths [ schema:value 5 ; schema:minValue 5 ]'), // 5, 6, 7 …; states 5
      claim('more-than', 'anglers', ':flood cg:deaths [ schema:value 7 ; schema:minValue 8 ]'), // 8, 9, 10 …; states 7
      claim('denied', 'mayor', ':flood cg:deaths [ schema:minValue 6 ]', denies), // leaves 0 to 5; states nothing
      claim('about', 'gazette', ':fire cg:deaths [ schema:value 100 ; schema:minValue 90 ; schema:maxValue 110 ]'),
      claim('near', 'county', ':fire cg:deaths [ schema:value 110 ; schema:minValue 110 ]'),
      claim('beyond', 'press', ':fire cg:deaths [ schema:value 111 ; schema:minValue 111 ]'),
      claim('houses', 'council', ':storm cg:injured [ schema:value 20 ; schema:unitText "houses" ]'),
      claim('people', 'agency', ':storm cg:injured [ schema:value 30 ; schema:unitText "people" ]'), // another unit
      claim('first', 'agency', ':slide cg:deaths 1'),
      claim('second', 'agency', ':slide cg:deaths 2', ' ; prov:wasRevisionOf :first'), // the first no longer counts
      claim('other', 'county', ':slide cg:deaths 4'),
      claim('open', 'press', ':slide cg:deaths 9', ' ; cg:stance cg:CouldNotVerify'), // no position to relate
    ].join(''),
    relations: [
      // 110 and 111 are both lower bounds, the higher within the lower; 111 / 110 is within 10 %
      'fire | deaths |  | [[110,null]] 110 | refinedBy | [[111,null]] 111 | agree',
      // 110 alone is in both; 110 / 100 is 10 % and no more
      'fire | deaths |  | [[110,null]] 110 | overlaps | [[90,110]] 100 | agree',
      // one begins after the other ends
      'fire | deaths |  | [[111,null]] 111 | contradicts | [[90,110]] 100 | contradict',
      // 5 alone is in both; only one of them states a figure
      'flood | deaths |  | [[0,5]] no figure | overlaps | [[5,null]] 5 | agree',
      // 5 is one of 0 to 5
      'flood | deaths |  | [[0,5]] no figure | refinedBy | [[5,5]] 5 | agree',
      // at most 5, and at least 8
      'flood | deaths |  | [[0,5]] no figure | contradicts | [[8,null]] 7 | contradict',
      // 5 is 5 or more; the stated figure is the same
      'flood | deaths |  | [[5,5]] 5 | refines | [[5,null]] 5 | agree',
      // exactly 5, and at least 8
      'flood | deaths |  | [[5,5]] 5 | contradicts | [[8,null]] 7 | contradict',
      // whatever is 8 or more is 5 or more; but 7 / 5 is 1.4
      'flood | deaths |  | [[5,null]] 5 | refinedBy | [[8,null]] 7 | differ',
      // the figure in force, not the one that it replaced
      'slide | deaths |  | [[2,2]] 2 | contradicts | [[4,4]] 4 | contradict',
    ],
  },
  concepts: {
    trig: [
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n:rain skos:broader :weather .\n',
      ':report schema:publisher :council . :article schema:publisher :gazette .\n',
      claim('a', 'agency', ':flood cg:motive :rain , :neglect'),
      claim('b', 'anglers', ':flood cg:motive :weather'),
      claim('c', 'miller', ':flood cg:motive :weather', denies),
      claim('d', 'baker', ':flood cg:motive :fraud'),
      claim('e', 'smith', ':flood cg:motive :rain', denies),
      // in the council's own report and in the gazette's article, and in the article alone
      claim('both', 'council', ':fire cg:motive :decay', ' ; cg:mention :own , :relayed'),
      claim('one', 'council', ':fire cg:motive :fraud', ' ; cg:mention :relayed'),
      ':own oa:hasSource :report . :relayed oa:hasSource :article ; cg:relayedBy ( :gazette ) .\n',
    ].join(''),
    relations: [
      // in its own voice the council says the one, in the gazette's both
      'fire | motive |  | asserts:decay | refinedBy | asserts:decay asserts:fraud | agree',
      // nothing of the one is in the other, and nobody denies anything
      'flood | motive |  | asserts:fraud | overlaps | asserts:neglect asserts:rain | differ',
      'flood | motive |  | asserts:fraud | overlaps | asserts:weather | differ',
      // what is denied is not what is asserted
      'flood | motive |  | asserts:fraud | overlaps | denies:rain | compatible',
      'flood | motive |  | asserts:fraud | overlaps | denies:weather | compatible',
      // rain is weather; neglect comes on top
      'flood | motive |  | asserts:neglect asserts:rain | refines | asserts:weather | agree',
      // the same concept
      'flood | motive |  | asserts:neglect asserts:rain | contradicts | denies:rain | contradict',
      // rain is weather, and there was none
      'flood | motive |  | asserts:neglect asserts:rain | contradicts | denies:weather | contradict',
      // other weather than rain is left
      'flood | motive |  | asserts:weather | overlaps | denies:rain | compatible',
      'flood | motive |  | asserts:weather | contradicts | denies:weather | contradict',
      // without weather no rain
      'flood | motive |  | denies:rain | refinedBy | denies:weather | agree',
    ],
  },
  'answers of several kinds': {
    trig: [
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n',
      ':settlers skos:inScheme :origins . :nomads skos:inScheme :origins , :trades . :guards skos:inScheme :trades .\n',
      ':robber a prov:Person ; schema:memberOf :guards . :widow a prov:Person .\n',
      ':somebody cg:indefinite true . :nobody cg:indefinite false . :several cg:leavesOthers true .\n',
      claim('a', 'council', ':flood cg:perpetrator :settlers'),
      claim('b', 'county', ':flood cg:perpetrator :guards'),
      claim('c', 'agency', ':flood cg:perpetrator :nomads'),
      claim('d', 'miller', ':flood cg:perpetrator :robber'),
      claim('e', 'baker', ':flood cg:perpetrator :guards', denies),
      claim('f', 'anglers', ':fire cg:perpetrator :widow'),
      claim('g', 'smith', ':fire cg:perpetrator :somebody , :robber'),
      claim('h', 'cook', ':fire cg:perpetrator :nobody'),
      claim('i', 'council', ':slide cg:perpetrator :settlers', ' ; cg:quantifier cg:Many'),
      claim('j', 'county', ':slide cg:perpetrator :nomads', ' ; cg:quantifier cg:All'),
      claim('k', 'agency', ':slide cg:perpetrator :guards', ' ; cg:quantifier :several'),
      // one names some of many, the other says the same of all
      claim('l', 'miller', ':storm cg:perpetrator :settlers', ' ; cg:quantifier cg:Some'),
      claim('m', 'baker', ':storm cg:perpetrator :settlers'),
      claim('n', 'cook', ':storm cg:perpetrator :nomads'),
      // one voice that names some of many, and others without saying that they are some
      claim('o', 'smith', ':spill cg:perpetrator :settlers', ' ; cg:quantifier cg:Most'),
      claim('p', 'smith', ':spill cg:perpetrator :nobody'),
      claim('q', 'anglers', ':spill cg:perpetrator :nomads'),
      // one names some of many, and another, who does not, says more than that
      claim('r', 'council', ':lake cg:perpetrator :settlers', ' ; cg:quantifier cg:Some'),
      claim('s', 'county', ':lake cg:perpetrator :settlers , :porters'),
      claim('t', 'agency', ':lake cg:perpetrator :nomads'),
    ].join(''),
    relations: [
      // origins and trades; nomads are of both
      'flood | perpetrator |  | asserts:guards | no relation | asserts:settlers | incomparable: facet',
      'flood | perpetrator |  | asserts:guards | overlaps | asserts:nomads | differ',
      'flood | perpetrator |  | asserts:nomads | overlaps | asserts:settlers | differ',
      // the robber is one of the guards
      'flood | perpetrator |  | asserts:guards | refinedBy | asserts:robber | agree',
      // a person, and what is none
      'flood | perpetrator |  | asserts:nomads | no relation | asserts:robber | incomparable: facet',
      'flood | perpetrator |  | asserts:robber | no relation | asserts:settlers | incomparable: facet',
      // whoever was not one of the guards can have been another
      'flood | perpetrator |  | asserts:nomads | overlaps | denies:guards | compatible',
      'flood | perpetrator |  | asserts:settlers | overlaps | denies:guards | compatible',
      'flood | perpetrator |  | asserts:guards | contradicts | denies:guards | contradict',
      'flood | perpetrator |  | asserts:robber | contradicts | denies:guards | contradict',
      // two persons, and beside the one somebody who may be anybody
      'fire | perpetrator |  | asserts:robber asserts:somebody | overlaps | asserts:widow | compatible',
      // that it is indefinite is denied of the one, and of no person; but the other may be anybody
      'fire | perpetrator |  | asserts:nobody | overlaps | asserts:robber asserts:somebody | compatible',
      'fire | perpetrator |  | asserts:nobody | no relation | asserts:widow | incomparable: facet',
      // many, or several, leave room for others; all do not, but one of the two is enough
      'slide | perpetrator |  | asserts:guards | overlaps | asserts:nomads | compatible',
      'slide | perpetrator |  | asserts:nomads | overlaps | asserts:settlers | compatible',
      'slide | perpetrator |  | asserts:guards | no relation | asserts:settlers | incomparable: facet',
      'storm | perpetrator |  | asserts:nomads | overlaps | asserts:settlers | differ',
      'spill | perpetrator |  | asserts:nobody asserts:settlers | overlaps | asserts:nomads | differ',
      'lake | perpetrator |  | asserts:porters asserts:settlers | refines | asserts:settlers | agree',
      'lake | perpetrator |  | asserts:nomads | overlaps | asserts:settlers | compatible',
      'lake | perpetrator |  | asserts:nomads | overlaps | asserts:porters asserts:settlers | differ',
    ],
  },
  truths: {
    trig: [
      claim('yes', 'council', ':flood cg:deliberate true'),
      claim('no', 'county', ':flood cg:deliberate false'),
      claim('yes-too', 'agency', ':fire cg:deliberate true'),
      claim('not-yes', 'anglers', ':fire cg:deliberate true', denies), // false
      claim('not-no', 'miller', ':slide cg:deliberate false', denies), // true
      claim('no-too', 'baker', ':slide cg:deliberate "0"^^xsd:boolean'), // false
      claim('not-no-too', 'smith', ':storm cg:deliberate false', denies), // true
      claim('not-yes-too', 'cook', ':storm cg:deliberate "1"^^xsd:boolean', denies), // false
      claim('yes-again', 'agency', ':spill cg:deliberate true'),
      claim('not-no-again', 'anglers', ':spill cg:deliberate false', denies), // true, as the agency says
      claim('open', 'county', ':spill cg:deliberate false', ' ; cg:stance cg:CouldNotVerify'),
      claim('replaced', 'miller', ':spill cg:deliberate false'),
      claim('replacing', 'miller', ':spill cg:deliberate true', ' ; prov:wasRevisionOf :replaced'),
    ].join(''),
    relations: ['fire', 'flood', 'slide', 'storm'].map(
      event => `${event} | deliberate |  | false | contradicts | true | contradict`,
    ),
  },
}
