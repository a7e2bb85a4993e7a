// Sends the page's form at once, where the browser runs scripts: templates/socialaccount/send_again.html.

document.getElementById("again").requestSubmit();
