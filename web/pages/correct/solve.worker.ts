// Solves challenges; proof.ts starts it.
import 'altcha/workers/pbkdf2'
