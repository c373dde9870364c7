// An authenticator app (RFC 6238), for tests that sign in with a second step.
import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const STEP = 30_000;

export class App {
  #key;

  #used = 0;

  /** Takes a secret as it is typed into an app. */
  constructor(secret) {
    const bits = [...secret.replaceAll(' ', '')]
      .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.#key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  }

  #codeOf(step) {
    const moment = Buffer.alloc(8);
    moment.writeBigUInt64BE(BigInt(step));
    const hash = createHmac('sha1', this.#key).update(moment).digest();
    const number = hash.readUInt32BE(hash[hash.length - 1] & 0xf) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  }

  /** The last code that was given. */
  old() {
    return this.#codeOf(this.#used);
  }

  /** A code that was not given before: that of now, or of the step after it, which a fast clock shows; else it waits for one. */
  async code() {
    const now = () => Math.floor(Date.now() / STEP);
    while (this.#used > now()) {
      await new Promise((resolve) => { setTimeout(resolve, 250); });
    }
    this.#used = Math.max(this.#used + 1, now());
    return this.#codeOf(this.#used);
  }
}
