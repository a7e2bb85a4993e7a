// Asks the browser for the reader's security key or passkey, and sends what it answers with the button's own form.
// The page says what is asked for in #js_data; webauthn-json.js turns it into what browsers take, and back.

const asked = JSON.parse(document.getElementById("js_data").textContent);

const answer = () =>
  asked.creation_options
    ? window.webauthnJSON.create(asked.creation_options)
    : window.webauthnJSON.get(asked.request_options);

for (const button of document.querySelectorAll("[data-security-key]")) {
  const failed = button.form.querySelector("[data-failed]");
  button.disabled = false;
  button.addEventListener("click", async () => {
    failed.hidden = true;
    try {
      button.form.elements.credential.value = JSON.stringify(await answer());
    } catch {
      failed.hidden = false;
      return;
    }
    button.form.submit();
  });
}
