// E-mail as its reader and an administrator see it: there is none, an address is confirmed, what the server refuses for good is
// seen and sent again. The mail server is a socket of this file. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import {
  base, eventually, fill, forward, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today,
  withoutBarriers,
} from './desk.mjs';

const settings = join(dirname(process.env.LOGINS), 'etc', 'org.trackchild.connector.mail.cfg');

const READER = 'reader@example.org';

let browser;
let admin;
let server;

/** Takes messages, or refuses their receivers for good. */
function mailServer() {
  const peer = { messages: [], refuses: false };
  peer.socket = createServer((caller) => {
    let text = null;
    let rest = '';
    const say = (line) => caller.write(`${line}\r\n`);
    const hear = (line) => {
      if (text !== null) {
        if (line === '.') {
          peer.messages.push(text);
          text = null;
          say('250 taken');
        } else {
          text += `${line}\n`;
        }
      } else if (line === 'DATA') {
        text = '';
        say('354 go on');
      } else if (line.startsWith('RCPT') && peer.refuses) {
        say('550 nobody of that name');
      } else if (line === 'QUIT') {
        say('221 bye');
        caller.end();
      } else {
        say('250 fine');
      }
    };
    caller.on('error', () => {});
    caller.on('data', (data) => {
      const lines = (rest + data).split('\r\n');
      rest = lines.pop();
      lines.forEach(hear);
    });
    say('220 synthetic');
  });
  return new Promise((ready) => {
    peer.socket.listen(0, '127.0.0.1', () => ready(peer));
  });
}

const rest = async (user, path, method = 'GET', headers = {}, body = undefined) => {
  const answer = await fetch(`${base}/api/v1/notices/mail${path}`, {
    method, headers: { ...keyOf(user), 'Content-Type': 'application/json', ...headers }, body: body && JSON.stringify(body),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer;
};

const outbox = async () => (await rest('admin', '/outbox')).json();

/** What came for an address, the oldest first: others of the same instance may get messages meanwhile. */
const to = (address) => server.messages.filter((message) => message.includes(`To: ${address}`));

/** The code that was sent to an address, as soon as it has come. */
async function code(address) {
  await eventually(() => to(address).length > 0, 'no code came');
  const text = to(address)[0];
  return text.slice(text.indexOf('\n\n')).match(/\b(\d{6})\b/)[1]; // the head has figures of its own
}

const outboxLine = () => admin.locator(test('outbox')).innerText();

before(async () => {
  browser = await launch();
  server = await mailServer();
  admin = await person(browser);
  await signIn(admin, 'admin', 'notices/settings');
});

after(async () => {
  rmSync(settings, { force: true });
  server.socket.close();
  await browser.close();
});

scenario('where no mail server is set up, the page says so', async () => {
  await admin.locator(test('no-mail')).waitFor();
  await withoutBarriers(admin, 'no mail');
  writeFileSync(settings,
    `host = 127.0.0.1\nport = ${server.socket.address().port}\nsecurity = none\nsender = trackchild@example.org\n`);
  await eventually(async () => (await outbox()).offered, 'the mail server is not used');
});

scenario('an address counts when its code came back, and not with another one', async () => {
  await admin.reload();
  await fill(admin, 'mail-address', 'no address');
  await admin.locator(test('send-code')).click();
  await admin.locator(test('problem-mail')).waitFor();
  await fill(admin, 'mail-address', 'admin@example.org');
  await admin.locator(test('send-code')).click();
  const right = await code('admin@example.org');
  await fill(admin, 'mail-code', right === '000000' ? '000001' : '000000');
  await admin.locator(test('confirm-code')).click();
  await admin.locator(test('problem-mail')).waitFor();
  await withoutBarriers(admin, 'a wrong code');
  await fill(admin, 'mail-code', right);
  await admin.locator(test('confirm-code')).click();
  await admin.locator(test('mail-mode')).waitFor();
  await admin.locator(test('mail-mode')).getByText('Once a day', { exact: true }).click();
  await admin.locator(test('save-mail')).click();
  // what was said of the code stands in the place where it is said that this is kept, too
  await eventually(async () => {
    const kept = await (await rest('admin', '')).json();
    return kept.confirmed && kept.mode === 'daily';
  }, 'once a day is not kept');
  await admin.locator(`${test('mail-done')} p`).waitFor();
  await onePage(admin);
});

scenario('what the server refuses for good is seen by the administrator, and sent again', async () => {
  await rest('police.patna', '/address', 'POST', {}, { address: READER });
  await rest('police.patna', '/confirmation', 'POST', {}, { code: await code(READER) });
  const { version } = await (await rest('police.patna', '')).json();
  await rest('police.patna', '', 'PATCH', { 'If-Match': `"${version}"` },
    { mode: 'at_once', quiet_from: 0, quiet_to: 0, hindi: false });

  server.refuses = true;
  const report = await post('police.lucknow', 'missing-reports', {
    name: 'Gulmohariya', sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(),
  });
  await post('police.lucknow', 'transfers',
    { case: report.id, kind: 'referral', to: 'PS-BR-PATNA-01', reason: 'Lived there' });
  await eventually(async () => {
    const answer = await fetch(`${base}/api/v1/notices?topic=transfers&unread=true`, { headers: keyOf('police.patna') });
    return JSON.stringify(await answer.json()).includes('transfer_asked');
  }, 'nobody is told');
  await forward('PT2M'); // a message tells what is older than a minute
  await eventually(async () => {
    const { waiting, dead } = await outbox();
    if (waiting === 0 && dead === 0) {
      await rest('admin', '/outbox/resend', 'POST'); // has written what is due, and would take back what was given up
    }
    return dead > 0;
  }, 'nothing was given up');
  await admin.reload();
  await eventually(async () => /up: [1-9]/.test(await outboxLine()), 'the page does not say what was given up');
  await withoutBarriers(admin, 'the outbox');
  await speak(admin, 'hi');
  await admin.locator(test('outbox')).getByText(/[ऀ-ॿ]/).waitFor();
  await speak(admin, 'en');

  server.refuses = false;
  const refused = to(READER).length;
  await admin.locator(test('resend')).click();
  await admin.locator(`${test('mail-done')} p`).waitFor();
  await eventually(() => to(READER).length > refused, 'it was not sent again');
  const message = to(READER).at(-1);
  assert.doesNotMatch(message, /Gulmohariya|MC-\d/);
  await eventually(async () => (await outbox()).dead === 0, 'it still counts as given up');
  assert.deepEqual(admin.wrong, []);
});
