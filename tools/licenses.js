// Lists what claimgraph is installed with: each package with version, licence, and whether it runs a script when it is
// installed. --dev lists what it is built and tested with, too; --check fails where a package that users get has a licence
// that is not among those below, or a script.
import { readFile } from 'node:fs/promises'
import { knownLicences } from './bundle/licences.js'

const [withDev, isCheck] = ['--dev', '--check'].map(option => process.argv.includes(option))

const { packages } = JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8'))
const listed = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && (withDev || !dev))
  .map(([path, { version, license = 'none stated', hasInstallScript = false }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    version,
    license,
    hasInstallScript,
  }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

for (const { name, version, license, hasInstallScript } of listed)
  console.log([name, version, license, hasInstallScript ? 'runs a script' : ''].join('\t').trimEnd())

if (isCheck) {
  const wrong = listed.filter(({ license, hasInstallScript }) => hasInstallScript || !knownLicences.includes(license))
  for (const { name, license, hasInstallScript } of wrong)
    console.error(
      `${name}: expected one of ${knownLicences.join(', ')} and no script, found ${license}${hasInstallScript ? ', and a script' : ''}`,
    )
  if (wrong.length > 0) process.exitCode = 1
}
