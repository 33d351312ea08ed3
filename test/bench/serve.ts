// The application alone over DATABASE_URL, without the pages: prints its port.
import { buildApp } from '../../api/app.ts'
import { readConfig } from '../../api/config.ts'
import { openDatabase } from '../../api/db/open.ts'
import { keepShortLivedYoung } from '../../api/heap.ts'

keepShortLivedYoung()
const config = { ...readConfig(), requestsPerMinute: 1_000_000_000, logLevel: 'error' }
const { db } = await openDatabase(config)
const app = await buildApp({ db, config })
process.on('SIGINT', () => process.exit(0))
await app.listen({ port: 0, host: '127.0.0.1' })
console.log((app.server.address() as { port: number }).port)
