// What happens to pages that are open: a proposal comes in, the screen shield goes up, a plug-in comes and goes, the
// connection is lost, something wrong is typed. Run by BrowserIT against the distribution.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  base, eventually, fill, focused, launch, person, picture, post, scenario, signIn, speak, test, twoRecords,
  withoutBarriers,
} from './desk.mjs';

const NAMES = /Vaidehi|वैदेही|Raghuveer|रघुवीर/;

const row = (page, name) => page.locator(test('proposal-row'), { hasText: name }).first();

let browser;
let police;
let home;

before(async () => {
  browser = await launch();
  police = await person(browser);
  home = await person(browser);
  await signIn(police, 'police.lucknow');
  await signIn(home, 'home.kanpur');
});

after(async () => {
  await browser.close();
});

scenario('a match appears on both open desks within seconds; the focus stays, and it is announced', async () => {
  for (const page of [police, home]) {
    await page.locator(test('lanes')).waitFor();
    await page.evaluate(() => { window.sameDocument = true; });
  }
  await police.locator(test('register-missing')).focus();
  const { missing, found } = await twoRecords('Vaidehi', 'वैदेही', 'Raghuveer', 'रघुवीर');
  await Promise.all([police, home].map((page) => row(page, 'वैदेही').waitFor({ timeout: 10_000 })));
  for (const page of [police, home]) {
    assert.ok(await page.evaluate(() => window.sameDocument), 'without loading the page anew');
    await page.locator(test('announcements')).getByText(/new items?$/).waitFor({ state: 'attached' });
  }
  assert.equal(await police.evaluate(() => document.activeElement.dataset.test), 'register-missing');
  await post('police.lucknow', `missing-reports/${missing.id}/photos`, picture, 'image/png');
  await post('home.kanpur', `found-children/${found.id}/photos`, picture, 'image/png');
});

scenario('behind the screen shield no name and no photograph reaches the browser', async () => {
  await row(police, 'वैदेही').locator(test('compare')).click();
  await police.locator(test('decision')).waitFor();
  await police.locator(`${test('comparison')} img`).first().waitFor();
  const proposal = police.url();

  await police.locator(test('shield')).click();
  await police.locator('.tc-masked').first().waitFor();
  assert.doesNotMatch(await police.content(), NAMES);

  const arrived = [];
  const images = [];
  police.on('response', async (response) => {
    if (response.request().resourceType() === 'image') {
      images.push(response.url());
    } else if (response.url().includes('v-r=')) {
      arrived.push(await response.text().catch(() => ''));
    }
  });
  police.on('websocket', (socket) => socket.on('framereceived', (frame) => arrived.push(String(frame.payload))));
  await police.goto(proposal);
  await police.locator('.tc-masked').first().waitFor();
  await withoutBarriers(police, 'proposal behind the shield');
  const record = await police.locator(test('side-case')).first().getAttribute('href');
  for (const path of ['', 'cases', 'proposals', record, `${record}?tab=details`, `${record}/change`]) {
    await police.goto(`${base}/desk/${path}`);
    await police.locator('.tc-masked, [data-test=shielded]').first().waitFor();
    assert.doesNotMatch(await police.content(), NAMES, path);
  }
  assert.ok(arrived.length > 0);
  assert.doesNotMatch(arrived.join('\n'), NAMES);
  assert.deepEqual(images.filter((address) => address.includes('dynamic')), []);

  await police.goto(proposal);
  await police.locator('.tc-masked').first().waitFor();
  const photo = police.waitForResponse((response) => response.url().includes('dynamic'));
  await police.locator(test('shield')).click();
  await police.locator(test('comparison')).getByText('Vaidehi').first().waitFor();
  assert.equal((await photo).status(), 200);
});

scenario('one match leads to the next', async () => {
  await twoRecords('Suvarnalata', 'सुवर्णलता', 'Jagannath', 'जगन्नाथ');
  await police.goto(`${base}/desk/`);
  await row(police, 'सुवर्णलता').waitFor();
  await police.locator(test('compare')).first().click();
  await police.locator(test('decision')).waitFor();
  const first = police.url();
  await police.locator(test('next-proposal')).click();
  await police.waitForURL((address) => address.href !== first && address.pathname.includes('/proposal/'));
  await police.locator(test('previous-proposal')).click();
  await police.waitForURL(first);
  await police.locator(test('decision')).waitFor();
});

scenario('a plug-in appears in the open desk and goes again; nothing is loaded anew', async () => {
  const dropped = join(process.env.DEPLOY, basename(process.env.SAMPLE_VIEW));
  await police.goto(`${base}/desk/`);
  await police.locator(test('lanes')).waitFor();
  await home.goto(`${base}/desk/admit-found`);
  await fill(home, 'name', 'Halfwritten');
  for (const page of [police, home]) {
    await page.evaluate(() => { window.sameDocument = true; });
  }
  copyFileSync(process.env.SAMPLE_VIEW, dropped);
  try {
    await police.locator(test('link-legal-clocks')).waitFor();
    await home.locator(test('link-legal-clocks')).waitFor();
    await police.locator(test('link-legal-clocks')).click();
    await police.locator(test('sample-clocks')).waitFor();
    await withoutBarriers(police, 'view of a plug-in');
  } finally {
    rmSync(dropped);
  }
  await police.locator('vaadin-notification-card').getByText('was removed').waitFor();
  await police.locator(test('lanes')).waitFor();
  for (const page of [police, home]) {
    await page.locator(test('link-legal-clocks')).waitFor({ state: 'detached' });
    assert.ok(await page.evaluate(() => window.sameDocument), 'without loading the page anew');
  }
  assert.equal(await home.locator(`${test('name')} input`).inputValue(), 'Halfwritten');
});

for (const [language, error] of [['en', 'Error:'], ['hi', 'त्रुटि:']]) {
  scenario(`an empty form says at each field what is missing, and leads there (${language})`, async () => {
    await police.goto(`${base}/desk/report-missing`);
    await speak(police, language);
    await police.locator(test('submit')).click();
    await police.locator(test('problem-summary')).waitFor();
    await eventually(async () => (await police.title()).startsWith(error), `the title begins with ${error}`);
    await focused(police, test('problem-summary'));
    for (const field of ['name', 'sex', 'age_years', 'event_date']) {
      const sentence = await police.locator(`${test(field)} > [slot=error-message]`).textContent();
      assert.match(sentence, language === 'hi' ? /\p{Script=Devanagari}/u : /[A-Z]/, field);
      const line = await police.locator(test(`problem-${field}`)).textContent();
      assert.ok(line.includes(sentence), `the same words above and at ${field}`);
    }
    await withoutBarriers(police, `report with problems (${language})`);
    await police.keyboard.press('Tab');
    await police.keyboard.press('Enter');
    await focused(police, test('name'));
  });
}

scenario('a photograph is shown before it is sent, and what is none is refused', async () => {
  await police.goto(`${base}/desk/report-missing`);
  await speak(police, 'en');
  const chooser = police.locator(`${test('photo')} input[type=file]`);
  await chooser.setInputFiles({ name: 'fake.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photograph') });
  await police.locator(test('photo-problem')).getByText('not a photograph that can be read').waitFor();
  assert.equal(await police.locator(`${test('photo-previews')} img`).count(), 0);
  await chooser.setInputFiles({ name: 'child.png', mimeType: 'image/png', buffer: picture });
  const preview = police.locator(`${test('photo-previews')} img`);
  await preview.scrollIntoViewIfNeeded();
  await police.waitForFunction((shown) => document.querySelector(shown)?.naturalWidth === 4, `${test('photo-previews')} img`);
  assert.ok(await preview.getAttribute('alt'));
  await police.locator(test('photo-problem')).waitFor({ state: 'hidden' });
});

scenario('a report that is there already is found while it is typed; the reader says what it is', async () => {
  const panel = police.locator(test('duplicates'));
  await fill(police, 'name', 'Vaidehi');
  await police.locator(test('sex')).getByText('Girl').click();
  await fill(police, 'age_years', '9');
  await fill(police, 'father_name', 'Raghuveer');
  await panel.locator(test('duplicate')).getByText('Vaidehi').first().waitFor();
  assert.ok(await panel.locator(test('duplicate')).count() <= 5);
  assert.doesNotMatch(await panel.textContent(), /वैदेही|FC-/, 'found children are not for browsing');
  await panel.locator(test('duplicate-same')).first().click();
  await panel.locator(test('duplicate-said-same')).getByText(/MC-\d{2}-\d{6}/).waitFor();
  assert.equal(await police.locator(`${test('notes')} textarea`).inputValue(), '', 'nothing is said in the notes');
  await withoutBarriers(police, 'report that is said to be of a child who is known');
  await panel.locator(test('duplicate-undo')).click();
  await panel.locator(test('duplicate-said-same')).waitFor({ state: 'detached' });
  await panel.locator(test('duplicate-different')).first().click();
  await panel.locator(test('duplicate-said-other')).waitFor();
  await panel.locator(test('duplicate-undo')).click();
  await panel.locator(test('duplicate-same')).first().click();
  await panel.locator(test('duplicate-said-same')).waitFor();
});

scenario('a lost connection is said in a bar that takes nothing away, and mends itself', async () => {
  await police.context().setOffline(true);
  await fill(police, 'marks', 'scar on the knee');
  await police.keyboard.press('Tab');
  await police.getByText('No connection. Keep this page open').first().waitFor();
  await fill(police, 'clothes', 'blue frock');
  await police.context().setOffline(false);
  await police.getByText('No connection. Keep this page open').first().waitFor({ state: 'hidden' });
  // the server has got both, also what was typed without a connection: the draft, which it writes, has them
  await police.waitForFunction(() => Object.values(localStorage)
    .some((draft) => draft.includes('scar on the knee') && draft.includes('blue frock')));
  await police.goto(`${base}/desk/`);
  await police.locator(test('continue-missing')).click();
  await police.waitForFunction((field) =>
    document.querySelector(field)?.value === 'scar on the knee', `${test('marks')} textarea`);
  assert.equal(await police.locator(`${test('clothes')} textarea`).inputValue(), 'blue frock');
  // so has it what was said of another record
  await police.locator(test('duplicates')).locator(test('duplicate-said-same')).waitFor();
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([...police.wrong, ...home.wrong], []);
});
