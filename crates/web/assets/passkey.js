// Hands a passkey's challenge to the browser and the browser's answer to the server. Nothing else here needs a script, and
// without this one the part of the page stays hidden.
(() => {
  if (!window.PublicKeyCredential) return;
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  const send = (address, body) => fetch(address, {
    method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" }, redirect: "error",
  }).then((answer) => { if (!answer.ok) throw new Error(answer.status); return answer; });
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  async function make(part) {
    const { options, token } = await (await send("/account/passkey", {})).json();
    const key = options.publicKey;
    const made = await navigator.credentials.create({ publicKey: { ...key, challenge: bytes(key.challenge),
      user: { ...key.user, id: bytes(key.user.id) }, excludeCredentials: known(key.excludeCredentials) } });
    const answer = JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, extensions: {}, response: {
      attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON) } });
    await send("/account/passkey/answer", { token, answer, name: part.querySelector("input").value });
    location.reload();
  }

  async function signIn(part) {
    const { options, token } = await (await send("/sign-in-with/passkey", {})).json();
    const key = options.publicKey;
    const shown = await navigator.credentials.get({ publicKey: { ...key, challenge: bytes(key.challenge),
      allowCredentials: known(key.allowCredentials) } });
    const { authenticatorData, clientDataJSON, signature, userHandle } = shown.response;
    const answer = JSON.stringify({ id: shown.id, rawId: text(shown.rawId), type: shown.type, extensions: {}, response: {
      authenticatorData: text(authenticatorData), clientDataJSON: text(clientDataJSON), signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null } });
    const { place } = await (await send("/sign-in-with/passkey/answer", { token, answer, back: part.dataset.back })).json();
    location.assign(place);
  }

  for (const part of document.querySelectorAll("[data-passkey]")) {
    part.hidden = false;
    const wrong = part.querySelector(".wrong");
    part.querySelector("button").addEventListener("click", async () => {
      wrong.hidden = true;
      try { await (part.dataset.passkey === "make" ? make : signIn)(part); } catch { wrong.hidden = false; }
    });
  }
})();
