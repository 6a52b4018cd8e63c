import type { Row } from '../../../export/table.js'
import { isCarriedBySeveral, type OneOrigin } from '../../../view/one-origin.js'
import { nameOrigin } from '../../../view/support.js'
import type { Site } from '../site.js'
import { describeClaims } from './claims-data.js'
import type { PageData } from './page-data.js'
import { claimsOf, columnsOfQuestions, rowsOf } from './questions-data.js'

/** What rests on one origin as data: one row for each position and each claim and passage that it rests on. */
export function originsData(site: Site, all: readonly OneOrigin[]): PageData {
  return {
    table: () => ({ columns: ['origin', 'carried_by', ...columnsOfQuestions], rows: listRows(site, all) }),
    json: () => ({ positions: describePositions(site, all) }),
  }
}

function* listRows(site: Site, all: readonly OneOrigin[]): Generator<Row> {
  for (const { one, question, position } of read(site, all)) {
    const own = { origin: nameOrigin(position), carried_by: isCarriedBySeveral(one) ? 'several documents' : 'one' }
    for (const row of rowsOf(site, { ...question, positions: [position] })) yield { ...own, ...row }
  }
}

function* describePositions(site: Site, all: readonly OneOrigin[]) {
  for (const { one, question, position } of read(site, all)) {
    const { id, event, property, unit } = question
    yield {
      ...{ question: { id, event, property, unit }, position: position.id, label: position.label },
      ...{ origin: nameOrigin(position), origins: position.origins, documents: position.documents },
      elsewhere: one.elsewhere.map(({ place }) => site.whole.compared.askedAt(place).id),
      claims: [...describeClaims(site, new Set(claimsOf(position).map(([claim]) => claim)))],
    }
  }
}

function* read({ whole }: Site, all: readonly OneOrigin[]) {
  for (const one of all) {
    const found = whole.positions.get(one.position)
    if (found !== undefined) yield { one, ...found }
  }
}
