import { readAnnotations } from '../../../case/import/annotations.js'
import { readClaimReviews } from '../../../case/import/claim-review.js'
import { type FtmRow, readFtmStatements } from '../../../case/import/follow-the-money.js'
import { isJsonObject } from '../../../case/import/json-objects.js'
import { SaidClaims } from '../../../case/import/said-claim.js'
import { ClaimGraphError } from '../../../errors.js'
import { Utf8Decoder } from '../../../rdf/decode.js'
import { describe } from '../../../rdf/description.js'
import { rdf } from '../../../rdf/environment.js'
import { cg } from '../../../rdf/namespaces.js'
import { parseJson } from '../../../rdf/parse-json.js'
import { createTextReader } from '../case-texts.js'
import { openTable } from '../read-table.js'
import type { ClaimFile, FileReading, FileSetting } from './file-reading.js'

const saidIn = ({ own, dataset, now }: FileSetting) => new SaidClaims({ base: own.base, dataset, now })

function readText({ path, bytes }: ClaimFile): string {
  const decoder = new Utf8Decoder(path)
  return decoder.decode(bytes) + decoder.decode()
}

/** Reads `Claim`s and `ClaimReview`s of schema.org. */
export async function readClaimReviewFile(file: ClaimFile, setting: FileSetting): Promise<FileReading> {
  return { ...readClaimReviews(parseJson(readText(file), file.path), saidIn(setting)), refused: 0 }
}

/** Reads Web Annotations, and exports of Hypothes.is. */
export async function readAnnotationFile(file: ClaimFile, setting: FileSetting): Promise<FileReading> {
  const textOf = createTextReader(setting.own, setting.dataset)
  const heldText = async (iri: string) => {
    const [digest] = describe(setting.dataset, rdf.namedNode(iri)).values(cg.sha256)
    return digest === undefined ? undefined : textOf({ iri } as Parameters<typeof textOf>[0])
  }
  return { ...(await readAnnotations(parseJson(readText(file), file.path), saidIn(setting), heldText)), refused: 0 }
}

/** Reads statements of FollowTheMoney in CSV, or in JSON: a list, or one to a line. */
export async function readFtmFile(file: ClaimFile, setting: FileSetting): Promise<FileReading> {
  const rows = /\.(json|jsonl|ndjson|ijson)$/i.test(file.path) ? readJsonRows(file) : await readTableRows(file)
  return { ...readFtmStatements(rows, saidIn(setting), setting.own.base), refused: 0 }
}

async function readTableRows({ path }: ClaimFile): Promise<FtmRow[]> {
  const table = await openTable(path, { comments: false })
  const missing = ['entity_id', 'prop', 'value', 'dataset'].filter(column => !table.head.includes(column))
  if (missing.length > 0) {
    const details = { file: path, line: 1 }
    throw new ClaimGraphError(
      'invalid-data',
      `${path}:1: expected the column ${missing[0]}, as statements of FollowTheMoney have it, found none`,
      { details },
    )
  }
  const rows: FtmRow[] = []
  for await (const { cells, line } of table.rows) {
    if (cells.length !== table.head.length) {
      const details = { file: path, line }
      throw new ClaimGraphError(
        'invalid-data',
        `${path}:${line}: expected ${table.head.length} columns, found ${cells.length}`,
        { details },
      )
    }
    rows.push({
      values: Object.fromEntries(table.head.map((column, i) => [column, cells[i]])),
      place: `${path}:${line}`,
    })
  }
  return rows
}

function readJsonRows(file: ClaimFile): FtmRow[] {
  const text = readText(file)
  const isList = text.trimStart().startsWith('[')
  const lines = text.split('\n')
  const objects = isList
    ? (parseJson(text, file.path) as unknown[]).map((value, i) => ({
        value,
        place: `${file.path}, statement ${i + 1}`,
      }))
    : lines.flatMap((line, i) =>
        line.trim() === '' ? [] : [{ value: parseJson(line, `${file.path}:${i + 1}`), place: `${file.path}:${i + 1}` }],
      )
  return objects.map(({ value, place }) => {
    if (!isJsonObject(value))
      throw new ClaimGraphError(
        'invalid-data',
        `${place}: expected a statement of FollowTheMoney, found ${JSON.stringify(value)?.slice(0, 80)}`,
        { details: { file: file.path } },
      )
    return {
      values: Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, typeof each === 'string' ? each : undefined]),
      ),
      place,
    }
  })
}
