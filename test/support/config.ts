import { type Config, readConfig } from '../../api/config.ts'

/** Settings for tests: quiet, without a limit on requests, with a steward key that the tests know. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return { ...readConfig({}), logLevel: 'silent', requestsPerMinute: 1_000_000, stewardKey: STEWARD_KEY, ...changes }
}

export const STEWARD_KEY = 'test-steward-key'
