export { createApp } from './app.js'
export type { ServeOptions } from './serve-options.js'
export { type Answer, listen, type RunningServer } from './server.js'
export { type SiteFile, type StaticSiteOptions, staticSite } from './static-site.js'
