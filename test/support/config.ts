import { type Config, readConfig } from '../../api/config.ts'

/** Settings for tests: quiet, without a limit on requests however busy the machine, with secrets of their own. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return { ...readConfig({}), logLevel: 'silent', requestsPerMinute: 1_000_000, overloadMs: 0, ...secrets, ...changes }
}

const secrets = {
  authSecret: 'secret-of-the-tests-that-opens-nothing',
  dataKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
}
