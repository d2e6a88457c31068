import { AzureCliCredential } from '@azure/identity'
import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { vaultCredential } from '../src/adapters/azure-credential.ts'
import { loadConfig } from '../src/adapters/config.ts'
import type { Environment } from '../src/adapters/config.ts'
import { azureToken } from '../src/adapters/graph/azure-token.ts'
import { VAULT } from '../src/adapters/sealing/key-vault.ts'
import { freshSecrets, openSecrets, wrapSecrets } from '../src/adapters/sealing/vault-key-ring.ts'

type Told = { args: string[]; token: () => Promise<string> }

const usage = 'npm run keys -- --vault-key <id of a key version> --out <new file> [--from <key file of before>]'

/**
 * `npm run keys`: makes a deployment's keys, or takes those of before, and writes them wrapped by a vault's key. It
 * never writes over a file, and answers 0 only where the vault has opened again what was written.
 */
export async function wrapKeys({ args, token }: Told, say: (line: string) => void): Promise<number> {
  try {
    const options = { 'vault-key': { type: 'string' }, out: { type: 'string' }, from: { type: 'string' } } as const
    const { 'vault-key': keyId, out, from } = parseArgs({ args, options }).values
    if (!keyId || !out) return (say(usage), 2)
    if (existsSync(out)) return (say('There is a file of that name already, and it may hold the only keys.'), 2)
    const secrets = from === undefined ? freshSecrets() : (await openSecrets(from, { token })).secrets
    const wrapped = await wrapSecrets(secrets, { keyId, token })
    writeFileSync(out, `${JSON.stringify(wrapped, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
    say(
      from === undefined
        ? 'New keys are wrapped.'
        : 'The keys of before are wrapped anew; keep the old file until this one is in use.',
    )
    return 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'keys-not-read'
    say(`Nothing was written (${code}). The command is: ${usage}`)
    return 1
  }
}

/** As the deployment itself where its settings are there, else as whoever is signed in with `az login`. */
function credentialFor(environment: Environment) {
  const config = loadConfig(environment)
  return config.kind === 'production' ? vaultCredential(config) : new AzureCliCredential()
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const token = azureToken(credentialFor(process.env), VAULT)
  process.exitCode = await wrapKeys({ args: process.argv.slice(2), token }, say)
}
