import { createAttributionFinder } from '../../src/extract/attribution/attribute.js'
import { shippedModels } from '../../src/node/extraction.js'

/** Finds who says what by the models that ship with the package. */
export const findAttributions = createAttributionFinder(await shippedModels())
