/** One mail to one person. */
export interface Mail {
  /** A single address, without a display name. */
  to: string;
  subject: string;
  text: string;
  html: string;
}

// One address: nothing that ends a header, starts a second address or a display name (RFC 5322, section 3.4).
const ADDRESS = /^[^\s\p{Cc}@,;:<>()[\]"\\]+@[^\s\p{Cc}@,;:<>()[\]"\\]+$/u;
const MAX_ADDRESS_LENGTH = 255;

/** Returns the address, or throws where it could be read as anything but one address. */
export function checkedAddress(address: string): string {
  if (address.length > MAX_ADDRESS_LENGTH || !ADDRESS.test(address)) throw new Error('Not a single e-mail address');
  return address;
}

/** A subject that stays one header line: control characters and line separators become spaces. */
export function singleLine(subject: string): string {
  return subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
