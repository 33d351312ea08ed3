// Solves challenges; proof.ts starts it.
import 'altcha-lib/workers/pbkdf2'
