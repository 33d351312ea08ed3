import { expect, test } from 'vitest'
import { isPublicAddress } from '../../api/notices/channels/address.ts'

test.each(['8.8.8.8', '172.32.0.1', '223.255.1.1', '240e::1', '2001:4860:4860::8888', '::ffff:8.8.8.8'])(
  '%s is on the open Internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'localhost',
  '',
  '1.2.3',
  '1:2',
  '999.1.1.1',
])('%j is not', (address) => expect(isPublicAddress(address)).toBe(false))
