// Offices are kept: made, changed, checked, closed and opened again, with everything that is wrong told at once. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, scenario, signIn, speak, test, translated, withoutBarriers,
} from './desk.mjs';

let browser;
let admin;
let officer;
let address;

const STATION = `Synthetic Mandi ${Date.now() % 1_000_000}`;

/** The districts of a state come a moment after the state was chosen. */
const choose = async (page, field, text) => {
  const input = page.locator(`${test(field)} input`);
  const item = page.locator('vaadin-combo-box-item').filter({ hasText: text }).first();
  await eventually(async () => {
    await input.fill('');
    await input.fill(text);
    return item.click({ timeout: 2_000 }).then(() => true, () => false);
  }, `${field} does not offer ${text}`);
};

before(async () => {
  browser = await launch();
  [admin, officer] = await Promise.all([1, 2].map(() => person(browser)));
  await signIn(admin, 'admin', 'offices');
  await signIn(officer, 'police.lucknow', 'offices');
});

after(() => browser.close());

scenario('an administrator adds an office, and is told at once of all that is wrong', async () => {
  await admin.locator(test('new-office')).click();
  await admin.waitForURL(/\/new-office/);
  await admin.locator(test('office-save')).click();
  await focused(admin, test('problem-summary'));
  await admin.locator(test('problem-office-type')).waitFor();
  await choose(admin, 'office-type', 'Police station');
  await fill(admin, 'office-contacts[0]', 'call me');
  await admin.locator(test('office-save')).click();
  for (const field of ['name', 'state', 'district', 'contacts[0]']) {
    await admin.locator(test(`problem-office-${field}`)).first().waitFor();
  }
  await withoutBarriers(admin, 'the form of an office with problems');
  await onePage(admin);
  await fill(admin, 'office-name', STATION);
  await fill(admin, 'office-name_hi', `कृत्रिम ${STATION}`);
  await choose(admin, 'office-state', 'Uttar Pradesh');
  await choose(admin, 'office-district', 'Lucknow');
  await fill(admin, 'office-contacts[0]', '0522 2612345');
  await fill(admin, 'office-hours', '24x7');
  await admin.keyboard.press('Control+Enter');
  await admin.waitForURL(/\/office\/POLICE-STATION-UP-LUCKNOW-\d+/);
  address = admin.url();
  const facts = admin.locator(test('office-facts'));
  await facts.locator(`${test('call')}[href="tel:05222612345"]`).waitFor();
  assert.match(await facts.innerText(), /Day and night, every day/);
  await withoutBarriers(admin, 'the page of an office');
  await onePage(admin);
});

scenario('an office of a like name is added only when somebody has looked', async () => {
  await admin.goto(`${base}/desk/new-office`);
  await choose(admin, 'office-type', 'Police station');
  await fill(admin, 'office-name', STATION.toUpperCase());
  await choose(admin, 'office-state', 'Uttar Pradesh');
  await choose(admin, 'office-district', 'Lucknow');
  await admin.locator(test('office-save')).click();
  await focused(admin, test('problem-summary'));
  assert.match(await admin.locator(test('problem-summary')).innerText(), new RegExp(STATION));
  await admin.locator(test('office-confirm')).getByText('I have looked').waitFor();
});

scenario('an administrator changes an office and says that everything is right, and everybody sees it', async () => {
  await admin.goto(address);
  await admin.locator(test('change')).click();
  await admin.locator(test('add-contact')).click();
  await fill(admin, 'office-contacts[1]', '0522 2600000');
  await admin.locator(test('add-contact')).click();
  await fill(admin, 'office-contacts[2]', '9415077076');
  const kind = admin.locator(test('contact-kind')).nth(2);
  const told = () => admin.locator(test('contact-public')).nth(2).evaluate((box) => box.checked);
  assert.equal(await told(), true);
  await kind.click();
  await admin.locator('vaadin-select-item:visible', { hasText: 'Mobile' }).click();
  await eventually(async () => !(await told()), 'a mobile is told to the public although nobody said so');
  await admin.locator(test('office-save')).click();
  await admin.locator(test('office-change')).filter({ hasText: '0522 2600000' }).waitFor();
  await admin.locator(test('verify')).click();
  await admin.locator(test('office-change')).filter({ hasText: 'Checked' }).waitFor();
  await officer.goto(address);
  await officer.locator(test('office-facts')).getByText('Last checked').waitFor();
  assert.equal(await officer.locator(test('change')).count(), 0);
  assert.equal(await officer.locator(test('office-history')).count(), 0);
});

scenario('an office in which people work stays open, and says what is left', async () => {
  await admin.goto(`${base}/desk/office/PS-UP-LUCKNOW-01`);
  await admin.locator(test('close')).click();
  await admin.locator(`${test('reason')} textarea`).fill('Merged');
  await admin.locator(test('save-closing')).click();
  await focused(admin, test('problem-summary'));
  assert.match(await admin.locator(test('problem-summary')).innerText(), /People are posted there: \d+/);
  await withoutBarriers(admin, 'an office that cannot be closed');
});

scenario('a closed office is offered nowhere, and can be opened again', async () => {
  await admin.goto(address);
  await admin.locator(test('close')).click();
  await admin.locator(`${test('reason')} textarea`).fill('Merged with the next one');
  await admin.locator(test('save-closing')).click();
  await admin.locator(test('office-facts')).getByText('Merged with the next one').waitFor();
  const listed = async (query) => {
    const page = await fetch(`${base}/api/v1/offices?text=${encodeURIComponent(STATION)}${query}`, { headers: keyOf('admin') });
    return (await page.json()).items.length;
  };
  assert.equal(await listed(''), 0);
  assert.equal(await listed('&standing=closed'), 1);
  await officer.goto(`${base}/desk/offices?q=${encodeURIComponent(STATION)}&standing=closed`);
  await officer.locator(test('to-office')).click();
  await officer.waitForURL(address);
  await admin.locator(test('reopen')).click();
  await admin.locator(`${test('reason')} textarea`).fill('It works again');
  await admin.locator(test('save-reopening')).click();
  await admin.locator(test('close')).waitFor();
  assert.equal(await listed(''), 1);
});

scenario('a unit sees which services its district lacks, and which nobody has checked', async () => {
  await officer.goto(`${base}/desk/office/DCPU-UP-LUCKNOW`);
  await officer.locator(test('coverage-primary_health_centre')).getByText('Missing').waitFor();
  // a home is to be registered; a police station is not
  assert.equal(await officer.locator(test('coverage-police_station')).locator('td').last().innerText(), '');
  await officer.locator(test('coverage-childrens_home')).locator(test('coverage-link')).last().click();
  await officer.waitForURL(/offices\?.*standing=without_registration/);
  await officer.locator(test('office')).filter({ hasText: "Demo Children's Home 1, Lucknow" }).waitFor();
  await officer.goBack();
  await officer.locator(test('coverage-police_station')).locator(test('coverage-link')).nth(1).click();
  await officer.waitForURL(/offices\?.*standing=unverified/);
  await officer.locator(test('office')).filter({ hasText: 'Demo Police Station 1, Lucknow' }).waitFor();
});

scenario('the pages of offices speak Hindi, and fit on a telephone', async () => {
  await admin.setViewportSize({ width: 360, height: 800 });
  for (const path of ['offices', 'new-office', 'office/DCPU-UP-LUCKNOW', address.split('/desk/')[1]]) {
    await admin.goto(`${base}/desk/${path}`);
    await speak(admin, 'hi');
    await translated(admin);
    await withoutBarriers(admin, `${path} in Hindi`);
    await onePage(admin);
  }
});
