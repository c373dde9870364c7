// People: invited with a one-time password, in whose place they choose their own; posted, let go and kept by whoever keeps their office.
// Run by BrowserIT. Who is invited here is of no other test, and no user of the demonstration is changed.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, fill, focused, launch, onePage, person, scenario, signIn, speak, test, today, typed, withoutBarriers,
} from './desk.mjs';

const STATION = 'Demo Police Station 1, Patna';

const OWN = 'four quiet rivers run';

const OTHER = 'green lamps over roofs';

const mark = String.fromCharCode(...String(Date.now() % 1_000_000).split('').map((digit) => 97 + Number(digit)));

/** Differs at each run: an account is never taken away. */
const NAME = `Sub-inspector Kav${mark} Rao`;

let browser;
let admin;
let newcomer;
let head;
let user;
let secret;

before(async () => {
  browser = await launch();
  [admin, newcomer, head] = await Promise.all([1, 2, 3].map(() => person(browser)));
  await signIn(admin, 'admin');
});

after(async () => browser.close());

/** Types a user and a password on the sign-in page. */
async function enter(page, who, password) {
  await fill(page, 'user', who);
  await fill(page, 'password', password);
  await page.locator(test('sign-in')).click();
}

async function chooses(page, first, second = first) {
  await fill(page, 'new-password', first);
  await fill(page, 'new-password-again', second);
  await page.locator(test('sign-in')).click();
}

/** Chooses an item of a field with a list. */
async function pick(page, field, text) {
  await page.locator(`${test(field)} vaadin-select-value-button`).click();
  await page.locator('vaadin-select-item').getByText(text, { exact: true }).click();
}

async function pickOffice(page, field, text) {
  await fill(page, field, text);
  await page.locator('vaadin-combo-box-item').filter({ hasText: text }).first().click();
}

const shownSecret = async (page) => (await page.locator(test('secret')).innerText()).trim();

scenario('an invitation says all that is wrong at once, at the fields', async () => {
  await admin.locator(test('link-people')).click();
  await admin.locator(test('person-row')).first().waitFor();
  await admin.locator(test('invite')).click();
  await admin.locator(test('save-invite')).click();
  await focused(admin, test('problem-summary'));
  for (const field of ['display_name', 'user', 'office']) {
    await admin.locator(test(`problem-people-${field}`)).waitFor();
  }
  await fill(admin, 'people-display_name', NAME);
  await fill(admin, 'people-to', '01/02/2020');
  await admin.locator(`${test('people-to')} input`).press('Enter');
  await pickOffice(admin, 'people-office', STATION);
  await admin.waitForFunction((selector) => document.querySelector(selector).value.endsWith('.patna'), test('people-user'));
  user = await admin.locator(`${test('people-user')} input`).inputValue();
  assert.match(user, /^[a-z.]+\.patna$/);
  await fill(admin, 'people-display_name', '');
  await fill(admin, 'people-user', 'police.patna');
  await fill(admin, 'people-display_name', NAME);
  await admin.locator(test('save-invite')).click();
  for (const field of ['user', 'to']) {
    await admin.locator(test(`problem-people-${field}`)).waitFor();
  }
  await withoutBarriers(admin, 'an invitation with problems');
  await onePage(admin);
  assert.equal(await admin.locator(`${test('people-display_name')} input`).inputValue(), NAME);
});

scenario('the one-time password is shown once, on a slip in both languages', async () => {
  await fill(admin, 'people-user', user);
  await fill(admin, 'people-to', '');
  await admin.locator(`${test('people-to')} input`).press('Enter');
  await admin.locator(test('save-invite')).click();
  secret = await shownSecret(admin);
  assert.match(secret, /^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/);
  assert.equal(await admin.locator(test('slip-user')).innerText(), user);
  assert.equal(await admin.locator(test('slip-address')).innerText(), `${base}/desk/sign-in`);
  assert.match(await admin.title(), /One-time password of/);
  await admin.locator(test('copy-secret')).click();
  await admin.locator(test('copied')).getByText('Copied').waitFor();
  await admin.locator(test('shield')).click();
  await admin.waitForFunction((hidden) => !document.body.innerText.includes(hidden), secret);
  await admin.locator(test('shield')).click();
  await admin.locator(test('secret')).getByText(secret).waitFor();
  await onePage(admin);
  await pick(admin, 'sheet-language', 'English and Hindi');
  await admin.locator(test('secret-slip')).getByText('एक बार का पासवर्ड').first().waitFor();
  assert.equal(await shownSecret(admin), secret);
  await admin.locator(test('handed-over')).click();
  await admin.locator(test('person-facts')).getByText(user).waitFor();
  assert.equal(await admin.locator(test('secret')).count(), 0);
  await admin.goBack();
  await admin.locator(test('person-row')).first().waitFor();
  assert.equal(await admin.locator(test('secret')).count(), 0);
});

scenario('who was invited chooses a password, and goes where they wanted', async () => {
  await newcomer.goto(`${base}/desk/cases`);
  await enter(newcomer, user, secret);
  await newcomer.locator(test('password-advice')).waitFor();
  await focused(newcomer, test('new-password'));
  await withoutBarriers(newcomer, 'the choice of a password');
  await chooses(newcomer, 'short', 'short');
  await newcomer.locator(test('new-password')).getByText('at least 10').waitFor();
  assert.match(await newcomer.title(), /^Error:/);
  await newcomer.locator(test('language-hi')).click();
  await newcomer.locator('h2').getByText('अपना पासवर्ड चुनें').waitFor();
  await chooses(newcomer, 'Password-2026', 'Password-2026');
  await newcomer.locator(test('new-password')).getByText('यह पासवर्ड बहुत लोग रखते हैं').waitFor();
  await withoutBarriers(newcomer, 'a password that is too easy, in Hindi');
  await newcomer.locator(test('language-en')).click();
  await chooses(newcomer, OWN, `${OWN} `);
  await newcomer.locator(test('new-password-again')).getByText('not the same').waitFor();
  await fill(newcomer, 'new-password-again', OWN);
  await newcomer.locator(`${test('new-password-again')} input`).press('Enter');
  await newcomer.locator(test('navigation')).waitFor({ state: 'attached' });
  await newcomer.waitForURL(/\/desk\/cases/);
  const second = await person(browser);
  await second.goto(`${base}/desk/`);
  await enter(second, user, secret);
  await second.locator(test('problem')).getByText('wrong').waitFor();
  await second.context().close();
});

scenario('the list follows: who has chosen is active', async () => {
  await admin.goto(`${base}/desk/people?q=${encodeURIComponent(NAME)}`);
  const row = admin.locator(test('person-row'));
  await row.getByText('Active').waitFor();
  assert.equal(await row.count(), 1);
  await admin.goto(`${base}/desk/people?q=nobody-is-called-so`);
  await admin.locator(test('no-people')).waitFor();
  await onePage(admin);
  await admin.goto(`${base}/desk/people?office=PS-BR-PATNA-01&standing=active`);
  await row.filter({ hasText: NAME }).waitFor();
  await row.filter({ hasText: 'inspector.patna' }).waitFor();
  assert.equal(await row.filter({ hasText: 'police.lucknow' }).count(), 0);
});

scenario('everybody has a page of their own account, and changes the password there', async () => {
  await newcomer.locator(test('user-menu')).locator('vaadin-menu-bar-button').first().click();
  await newcomer.locator(`vaadin-menu-bar-item${test('account')}`).click();
  await newcomer.locator(test('own-posting')).filter({ hasText: STATION }).waitFor();
  await newcomer.locator(test('change-password')).click();
  await newcomer.locator(`${test('present-password')}[invalid]`).waitFor();
  await fill(newcomer, 'present-password', 'not this one');
  await fill(newcomer, 'new-password', OTHER);
  await fill(newcomer, 'new-password-again', OTHER);
  await newcomer.locator(test('change-password')).click();
  await newcomer.locator(test('present-password')).getByText('not your present password').waitFor();
  await withoutBarriers(newcomer, 'a change of the password with a problem');
  await fill(newcomer, 'present-password', OWN);
  await newcomer.locator(test('change-password')).click();
  await newcomer.locator(test('password-changed')).getByText('Your password is changed').waitFor();
  assert.equal(await newcomer.locator(`${test('new-password')} input`).inputValue(), '');
  await onePage(newcomer);
  await newcomer.goto(`${base}/desk/cases`);
  await newcomer.locator(test('navigation')).waitFor({ state: 'attached' });
});

scenario('a posting is given and taken back, and one that is in force ends with a question', async () => {
  await admin.goto(`${base}/desk/people/${user}`);
  await admin.locator(test('give')).click();
  await pickOffice(admin, 'people-office', 'Demo Police Station 1, Lucknow');
  await fill(admin, 'people-from', typed(await today(3)));
  await admin.locator(`${test('people-from')} input`).press('Enter');
  await admin.locator(test('save-give')).click();
  await admin.locator(test('done')).getByText('is given').waitFor();
  await admin.locator(test('posting-row')).filter({ hasText: 'Lucknow' }).getByText('To come').waitFor();
  await onePage(admin);

  await admin.locator(test('end')).click();
  await pick(admin, 'people-posting', await optionWith('Lucknow'));
  await admin.locator(test('save-end')).click();
  await admin.locator(test('problem-people-reason')).waitFor();
  await pick(admin, 'people-reason', 'It was a mistake');
  await admin.locator(test('save-end')).click();
  await admin.locator(test('question')).getByText('Take this posting back').waitFor();
  await withoutBarriers(admin, 'a question before a posting is taken back');
  await admin.locator(test('no')).click();
  await admin.locator(test('save-end')).click();
  await admin.locator(test('yes')).click();
  await admin.locator(test('posting-row')).filter({ hasText: 'Lucknow' }).getByText('Taken back').waitFor();
});

/** The whole text of the option of a posting, with its days. */
async function optionWith(text) {
  await admin.locator(`${test('people-posting')} vaadin-select-value-button`).click();
  const option = admin.locator('vaadin-select-item').filter({ hasText: text });
  const whole = (await option.innerText()).trim();
  await admin.keyboard.press('Escape');
  await option.waitFor({ state: 'hidden' });
  return whole;
}

scenario('a name is changed; who has seen an older one is told', async () => {
  const beside = await admin.context().newPage();
  beside.setDefaultTimeout(30_000);
  await beside.goto(`${base}/desk/people/${user}`);
  await beside.locator(test('rename')).click();
  await admin.locator(test('rename')).click();
  await fill(admin, 'people-display_name', `${NAME}, Patna`);
  await admin.locator(test('save-name')).click();
  await admin.locator(test('title')).getByText(`${NAME}, Patna`).waitFor();
  await beside.locator(test('news')).getByText('Somebody has changed').waitFor();
  await beside.locator(test('save-name')).click();
  await focused(beside, test('problem-summary'));
  await beside.locator(test('show-now')).click();
  await beside.locator(test('title')).getByText(`${NAME}, Patna`).waitFor();
  await beside.close();
});

scenario('a password is reset, the account disabled and enabled again', async () => {
  await admin.locator(test('reset')).click();
  await pick(admin, 'people-reason', 'The password is lost');
  await admin.locator(test('save-reset')).click();
  await admin.locator(test('question')).getByText('does not come back').waitFor();
  await admin.locator(test('yes')).click();
  const fresh = await shownSecret(admin);
  assert.notEqual(fresh, secret);
  await admin.locator(test('handed-over')).click();
  await admin.locator(test('person-facts')).getByText('Invited').waitFor();
  assert.equal(await admin.locator(test('secret')).count(), 0);

  await admin.locator(test('disable')).click();
  await pick(admin, 'people-reason', 'Suspended until it is decided');
  await admin.locator(test('save-disable')).click();
  await admin.locator(test('person-facts')).getByText('Disabled').waitFor();
  const second = await person(browser);
  await second.goto(`${base}/desk/`);
  await enter(second, user, fresh);
  await second.locator(test('problem')).getByText('wrong').waitFor();
  await admin.locator(test('enable')).click();
  await pick(admin, 'people-reason', 'Back in service');
  await admin.locator(test('save-enable')).click();
  await admin.locator(test('person-facts')).getByText('Invited').waitFor();
  await enter(second, user, fresh);
  await second.locator(test('another-user')).click();
  await second.locator(`${test('password')} input`).waitFor();
  await second.context().close();
});

scenario('a head of office invites a colleague for her own office alone, in Hindi and with the keyboard', async () => {
  await signIn(head, 'inspector.patna', 'people');
  await head.locator(test('invite')).waitFor();
  await speak(head, 'hi');
  await head.locator(test('invite')).press('Enter');
  await focused(head, test('invite-form'));
  await fill(head, 'people-office', 'Lucknow');
  await head.waitForFunction(() => document.querySelectorAll('vaadin-combo-box-item:not([hidden])').length === 0);
  await head.keyboard.press('Escape');
  assert.match(await head.locator(`${test('people-office')} input`).inputValue(), /पटना/);
  assert.equal(await head.locator(test('people-in_charge')).count(), 0, 'she makes nobody else the head');
  await pickOffice(head, 'people-stands_in_for', 'inspector.patna');
  await head.locator(test('people-in_charge')).waitFor(); // but who stands in for her
  await head.locator(test('save-invite')).click();
  await head.locator(test('problem-people-to')).waitFor();
  await fill(head, 'people-stands_in_for', '');
  await head.locator(`${test('people-stands_in_for')} input`).press('Enter');
  await head.locator(test('people-in_charge')).waitFor({ state: 'hidden' });
  const name = head.locator(`${test('people-display_name')} input`);
  await name.focus();
  await head.keyboard.type('प्रिया सिंह');
  await head.keyboard.press('Tab');
  await head.waitForFunction((selector) => document.querySelector(selector).value.startsWith('p'), test('people-user'));
  await head.locator(`${test('people-user')} input`).focus();
  await head.keyboard.type(`priya.${mark}`); // in the place of what was proposed
  await head.locator(`${test('people-user')} input`).press('Control+Enter');
  await head.locator(test('secret')).waitFor();
  await head.locator(test('title')).getByText('प्रिया सिंह').waitFor();
  assert.equal(await head.locator(test('slip-user')).innerText(), `priya.${mark}`);
  await withoutBarriers(head, 'a slip in Hindi');
  await head.locator(test('handed-over')).press('Enter');
  await head.locator(test('person-facts')).waitFor();
  await speak(head, 'en');
});

scenario('one\'s own account is kept by others, and somebody of another office is not found', async () => {
  await head.goto(`${base}/desk/people/inspector.patna`);
  await head.locator(test('own')).waitFor();
  assert.equal(await head.locator(test('reset')).count(), 0);
  await onePage(head);
  await head.goto(`${base}/desk/people/police.lucknow`);
  await head.locator(test('refusal')).waitFor();
  const officer = await person(browser);
  await signIn(officer, 'police.patna');
  assert.equal(await officer.locator(test('link-people')).count(), 0);
  await officer.context().close();
});

scenario('who came lets go of the last posting: nobody can sign in with the account', async () => {
  await admin.goto(`${base}/desk/people/${user}`);
  await admin.locator(test('end')).click();
  await admin.locator(test('people-when')).getByText('At once', { exact: true }).click();
  await pick(admin, 'people-reason', 'Left the service');
  await admin.locator(test('save-end')).click();
  await admin.locator(test('yes')).click();
  await admin.locator(test('person-facts')).getByText('No posting', { exact: true }).waitFor();
  await onePage(admin);
  for (const page of [admin, newcomer, head]) {
    assert.deepEqual(page.wrong, []);
  }
});
