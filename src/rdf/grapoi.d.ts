declare module 'grapoi/Factory.js' {
  const GrapoiFactory: new () => object
  export default GrapoiFactory
}
