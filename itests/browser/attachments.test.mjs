// Documents and recordings of a case: added, opened, removed; on a phone, with the keyboard, in both languages. Run by
// BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  base, eventually, fill, focused, launch, onePage, person, picture, post, scenario, signIn, speak, test, today, withoutBarriers,
} from './desk.mjs';

const pdf = { name: 'Name of a child.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 synthetic') };

/** A tenth of a second of silence. */
const wav = (() => {
  const sound = Buffer.alloc(44 + 800);
  sound.write('RIFF', 0);
  sound.writeUInt32LE(36 + 800, 4);
  sound.write('WAVEfmt ', 8);
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(8000, 24);
  sound.writeUInt32LE(8000, 28);
  sound.writeUInt16LE(1, 32);
  sound.writeUInt16LE(8, 34);
  sound.write('data', 36);
  sound.writeUInt32LE(800, 40);
  return sound.fill(128, 44);
})();

const section = '[data-test="attachments"]';

let browser;
let police;
let report;

async function details(page) {
  await page.goto(`${base}/desk/case/${report.id}?tab=details`);
  await page.locator(section).waitFor();
}

/** Fills the form that adds a file, and ends it. */
async function add(page, file, title, restricted) {
  await page.locator(test('add-attachment')).click();
  await page.locator(`${test('attachment-file')} input[type=file]`).setInputFiles(file);
  await page.locator(test('attachment-chosen'), { hasText: 'Chosen' }).waitFor();
  await fill(page, 'attachment-title', title);
  if (restricted) {
    await page.locator(`${test('attachment-restricted')} input`).check();
  }
  await page.locator(test('attachment-save')).click();
  await page.locator(section).getByText(title).waitFor();
}

const row = (page, title) => page.locator(test('attachment'), { hasText: title });

before(async () => {
  browser = await launch();
  police = await person(browser, { acceptDownloads: true });
  await signIn(police, 'police.lucknow');
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Kagazlatiya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow',
    event_date: await today(-1),
  });
});

after(async () => {
  assert.deepEqual(police.wrong, []);
  await browser.close();
});

scenario('without a file and a title nothing is stored, and everything that is wrong is said', async () => {
  await details(police);
  await police.locator(test('no-attachments')).waitFor();
  await police.locator(test('add-attachment')).click();
  await police.locator(`${test('attachment-file')} input[type=file]`).setInputFiles(
    { name: 'trick.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') });
  await police.locator(test('attachment-problem')).getByText(/Choose a PDF/).waitFor();
  await police.locator(test('attachment-save')).click();
  await police.locator(section).getByRole('alert').first().waitFor();
  await withoutBarriers(police, 'the form with problems');
});

scenario('a document is added and saved under a name that says nothing of the child', async () => {
  await details(police);
  await add(police, pdf, 'Copy of the FIR', false);
  const coming = police.waitForEvent('download');
  await row(police, 'Copy of the FIR').locator(test('save-attachment')).click();
  const saved = await coming;
  assert.match(saved.suggestedFilename(), /^[0-9a-f-]{36}\.pdf$/);
  assert.deepEqual(readFileSync(await saved.path()), pdf.buffer);
});

scenario('the answer cannot be shown as a page of ours', async () => {
  const href = await row(police, 'Copy of the FIR').locator(test('save-attachment')).evaluate((link) => link.href);
  const headers = (await police.request.get(href)).headers();
  assert.match(headers['content-disposition'], /^attachment/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(headers['content-security-policy'], /sandbox/);
  assert.equal(headers['content-type'].split(';')[0], 'application/pdf');
});

scenario('a restricted recording asks why before anything of it is sent', async () => {
  await add(police, { name: 'voice.wav', mimeType: 'audio/wav', buffer: wav }, 'What she told', true);
  const voice = row(police, 'What she told');
  assert.equal(await voice.locator(test('save-attachment')).count(), 0);
  await voice.locator(test('open-attachment')).click();
  await voice.locator(test('open-attachment-now')).click();
  await voice.locator(test('problem-open-reason')).click();
  await focused(police, test('open-reason'));
  await voice.locator(`${test('open-reason')} input`).fill('Inquiry');
  await police.locator('vaadin-combo-box-item', { hasText: 'Inquiry' }).first().click();
  await voice.locator(test('open-attachment-now')).click();
  await voice.locator(test('listen')).click();
  await voice.locator(test('player')).evaluate((player) => new Promise((resolve, reject) => {
    if (player.readyState > 0) {
      resolve();
    }
    player.addEventListener('loadedmetadata', resolve);
    player.addEventListener('error', () => reject(new Error('the recording does not play')));
    player.load();
  }));
  await police.goto(`${base}/desk/case/${report.id}?tab=history`);
  await police.getByText('Document or recording opened').first().waitFor();
});

scenario('a photograph of a paper is looked at on the page, made anew, and printed alone', async () => {
  await details(police);
  await add(police, { name: 'Name of a child.png', mimeType: 'image/png', buffer: picture }, 'Page of the diary', true);
  const page = row(police, 'Page of the diary');
  assert.equal(await page.locator(test('look')).count(), 0);
  await page.locator(test('open-attachment')).click();
  await page.locator(`${test('open-reason')} input`).fill('Inquiry');
  await police.locator('vaadin-combo-box-item', { hasText: 'Inquiry' }).first().click();
  await page.locator(test('open-attachment-now')).click();
  await page.locator(test('look')).click();
  await eventually(() => page.locator(test('picture')).evaluate((image) => image.naturalWidth > 0), 'the paper is not shown');
  await withoutBarriers(police, 'a paper that is looked at');
  const address = await page.locator(test('picture')).evaluate((image) => image.src);
  const answer = await police.request.get(address);
  assert.equal(answer.headers()['cache-control'], 'no-store');
  assert.equal(answer.headers()['content-type'].split(';')[0], 'image/jpeg');
  await police.emulateMedia({ media: 'print' });
  assert.ok(await page.locator(test('picture')).isVisible());
  assert.equal(await police.locator(test('details')).isVisible(), false, 'more than the paper is printed');
  await police.emulateMedia({ media: 'screen' });
});

scenario('the list and its form work on a phone, with the keyboard, in both languages and for everybody', async () => {
  await details(police);
  await onePage(police);
  await speak(police, 'hi');
  await police.getByText('दस्तावेज़ और रिकॉर्डिंग').waitFor();
  await speak(police, 'en');
  await details(police);
  const button = police.locator(test('add-attachment'));
  await button.focus();
  await police.keyboard.press('Enter');
  await police.locator(test('attachment-save')).waitFor();
  await onePage(police);
});

scenario('what is removed stays in the list with the reason, and is given to nobody', async () => {
  await details(police);
  const paper = row(police, 'Copy of the FIR');
  const href = await paper.locator(test('save-attachment')).evaluate((link) => link.href);
  await paper.locator(test('remove-attachment')).click();
  await fill(police, 'reason', 'belongs to another case');
  await police.locator(test('remove-attachment-now')).click();
  await paper.getByText('belongs to another case').waitFor();
  assert.equal(await paper.locator(test('save-attachment')).count(), 0);
  await eventually(async () => (await police.request.get(href)).status() !== 200, 'the file is still given out');
  await withoutBarriers(police, 'the list with a removed file');
});
