import { dateFunctions } from './date-functions.js'
import { operators } from './operators.js'
import { stringFunctions } from './string-functions.js'
import type { TermFunctions } from './term-function.js'
import { termFunctions } from './term-functions.js'

/** Functions and operators, by the name that algebra has for them. */
export const functions: TermFunctions = { ...operators, ...termFunctions, ...stringFunctions, ...dateFunctions }
