/** The parsers of XML, which the build puts in here with all that they need. */
export { RdfXmlParser } from 'rdfxml-streaming-parser'
export { SaxesParser } from 'saxes'
