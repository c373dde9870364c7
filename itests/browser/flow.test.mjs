// The main flow in a real browser: a police station reports a child, a home admits her under another spelling in
// another script, both see the proposal at once, the police confirms it. Run by BrowserIT against the distribution.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  eventually, fill, focused, launch, person, scenario, signIn, test, translated, withoutBarriers,
} from './desk.mjs';

/** The row of the work queue that is about the two records of this test. */
const row = (page) => page.locator(test('proposal-row'), { hasText: 'कनकलता' }).first();

let browser;
let police;
let home;

before(async () => {
  browser = await launch();
  police = await person(browser);
  home = await person(browser);
});

after(async () => {
  await browser.close();
});

scenario('a wrong password is refused without telling what was wrong', async () => {
  const stranger = await person(browser);
  await stranger.goto(`${process.env.BASE}/`);
  await withoutBarriers(stranger, 'sign-in');
  await stranger.locator(`${test('user')} input`).fill('police.lucknow');
  await stranger.locator(`${test('password')} input`).fill('not-the-password');
  await stranger.locator(test('sign-in')).click();
  await stranger.getByText('User name or password is wrong').waitFor();
  await stranger.context().close();
});

scenario('an empty report names what is missing, and the focus is there', async () => {
  await signIn(police, 'police.lucknow', 'report-missing');
  await withoutBarriers(police, 'report missing');
  await police.locator(test('submit')).click();
  await police.locator(test('problem-summary')).waitFor();
  await focused(police, test('problem-summary'));
  await eventually(async () => (await police.title()).startsWith('Error:'), 'the title says that there is an error');
});

scenario('a report with the starred answers only is registered and gets a number', async () => {
  await fill(police, 'name', 'Kanakalata');
  await police.locator(test('sex')).getByText('Girl').click();
  await fill(police, 'age_years', '7');
  await police.locator(test('event_date-yesterday')).click();
  await fill(police, 'father_name', 'Dindayal');
  await fill(police, 'marks', 'burn scar on the left hand');
  await police.locator(test('submit')).click();
  await police.waitForURL(/registered/);
  await police.getByText(/MC-\d{2}-\d{6}/).first().waitFor();
  await withoutBarriers(police, 'registered');
});

scenario('a child who is admitted under another spelling is proposed to both, without a reload', async () => {
  await police.locator(test('link-')).click();
  await police.waitForURL(/desk\/?$/);
  await police.locator(test('shield')).waitFor();

  await signIn(home, 'home.kanpur', 'admit-found');
  await fill(home, 'name', 'कनकलता');
  await home.locator(test('sex')).getByText('Girl').click();
  await fill(home, 'age_years', '6-8');
  await home.locator(test('event_date-today')).click();
  await fill(home, 'father_name', 'दीनदयाल');
  await home.locator(test('submit')).click();
  await home.waitForURL(/registered/);

  await row(police).waitFor();
  await home.locator(test('link-')).click();
  await row(home).waitFor();
  await withoutBarriers(police, 'home');
});

scenario('the reasons stand before the number, nothing is preselected, and a decision needs a check', async () => {
  await row(police).locator(test('compare')).click();
  await police.locator(test('decision')).waitFor();
  await police.locator("table").getByText("कनकलता").first().waitFor();
  assert.equal(await police.locator(`${test('verdict')} vaadin-radio-button[checked]`).count(), 0);
  const order = await police.evaluate(([reasons, decision]) => {
    const first = document.querySelector(reasons);
    const second = document.querySelector(decision);
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING;
  }, [test('reasons'), test('decision')]);
  assert.ok(order);
  await withoutBarriers(police, 'proposal');

  await police.locator(test('verdict')).getByText('Same child', { exact: true }).click();
  await police.locator(test('check-decision')).click();
  await police.getByText('Say how you checked').first().waitFor();
  assert.equal(await police.locator(test('record-decision')).count(), 0);

  await police.locator(`${test('checks')} vaadin-checkbox`).first().click();
  await police.locator(test('check-decision')).click();
  await police.locator(test('record-decision')).click();
  await police.locator(test('decision-done')).getByText('does not see your answer').waitFor();
});

scenario('the home decides without a trace of that answer, and both together confirm', async () => {
  await row(home).locator(test('compare')).click();
  await home.locator(test('decision')).waitFor();
  assert.equal(await home.locator(test('answers')).isVisible(), false);
  assert.doesNotMatch(await home.locator('#main').innerText(), /answered/);
  await home.locator(test('verdict')).getByText('Same child', { exact: true }).click();
  await home.locator(`${test('checks')} vaadin-checkbox`).first().click();
  await home.locator(test('check-decision')).click();
  await home.locator(test('record-decision')).click();
  await home.locator(test('decision-done')).getByText('both cases are traced').waitFor();
});

scenario('the home sees that the child was traced', async () => {
  await home.goto(`${process.env.BASE}/desk/cases?q=${encodeURIComponent('Kanakalata')}`);
  await home.locator('.tc-status').getByText('Traced').first().waitFor();
});

scenario('the desk speaks Hindi', async () => {
  await police.goto(`${process.env.BASE}/desk/`);
  await police.locator(test('language')).click();
  await police.waitForFunction(() => document.documentElement.lang === 'hi');
  for (const path of ['', 'report-missing', 'admit-found', 'cases', 'proposals', 'reports', 'offices', 'help']) {
    await police.goto(`${process.env.BASE}/desk/${path}`);
    await police.waitForSelector(test('navigation'));
    await translated(police);
  }
});

scenario('a phone shows every page without scrolling sideways', async () => {
  const phone = await person(browser, { viewport: { width: 360, height: 740 } });
  await signIn(phone, 'police.lucknow');
  for (const path of ['', 'report-missing', 'cases', 'proposals', 'reports', 'offices', 'help']) {
    await phone.goto(`${process.env.BASE}/desk/${path}`);
    await phone.waitForSelector('h1');
    const wider = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wider <= 0, `${path}: ${wider} px too wide`);
  }
  await phone.context().close();
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([...police.wrong, ...home.wrong], []);
});
