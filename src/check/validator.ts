// The validator's packages are put into this file when the package is built, so that its users install none of them.
export { default } from 'shacl-engine/Validator.js'
