import { openField, sealField } from '../accounts/secret-field.ts'
import type { Contact } from './party.ts'

export function sealContact(contact: Contact | undefined): string | null {
  return contact ? sealField(JSON.stringify(contact)) : null
}

export function openContact(sealed: string): Contact {
  return JSON.parse(openField(sealed)) as Contact
}

/** 张** and 138****0000: enough to recognise, not enough to call. */
export function maskContact({ name, phone }: Contact): Contact {
  const [first = ''] = name
  const digits = phone.replace(/\D/g, '')
  return { name: `${first}**`, phone: digits.length > 7 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : '****' }
}
