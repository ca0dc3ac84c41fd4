// Progressive help; every page works without it.
(function () {
  "use strict";

  function dark() {
    var chosen = document.documentElement.getAttribute("data-theme");
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.querySelectorAll("[data-theme-switch]").forEach(function (button) {
    function label() {
      button.textContent = dark() ? button.dataset.light : button.dataset.dark;
    }
    button.hidden = false;
    label();
    button.addEventListener("click", function () {
      var next = dark() ? "light" : "dark";
      document.documentElement.setAttribute("data-theme", next);
      try {
        localStorage.setItem("nen", next);
      } catch (e) {
        // Then only for this page.
      }
      label();
    });
  });

  // What stands beside the rest where there is room need not be folded.
  document.querySelectorAll("details[data-open-wide]").forEach(function (part) {
    part.open = part.open || matchMedia("(min-width: 72rem)").matches;
  });

  // Characters as a person counts them, as the server does: white space joined, accents with their letters, what nobody sees left
  // out but the joiners that make one picture of several.
  var unseen = null;
  try {
    unseen = new RegExp(
      "(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d|\\u200d(?!\\p{Extended_Pictographic})|(?!\\u200d)\\p{Cf}|\\p{Cc}",
      "gu"
    );
  } catch (e) {
    // An old browser counts them.
  }
  var segmenter = window.Intl && Intl.Segmenter ? new Intl.Segmenter("vi", { granularity: "grapheme" }) : null;
  function count(text) {
    var normal = text
      .normalize("NFC")
      .split(/\r\n|\r|\n/)
      .map(function (line) {
        var plain = line.trim().replace(/\s+/g, " ");
        return unseen ? plain.replace(unseen, "") : plain;
      })
      .join("\n")
      .trim();
    if (!segmenter) {
      return Array.from(normal).length;
    }
    var n = 0;
    for (var part of segmenter.segment(normal)) {
      n += part ? 1 : 0;
    }
    return n;
  }

  // The counter beside a text. Screen readers say a description anew whenever it changes, which would be at each letter: so they are
  // told the number when they come to the field, and after a pause when little is left.
  function counted(text) {
    var counter = text.form.querySelector("[data-counter]");
    var written = new Intl.NumberFormat(document.documentElement.lang);
    var most = Number(text.dataset.count);
    var told = document.createElement("span");
    var warning = document.createElement("p");
    var pause = 0;

    told.id = counter.id + "-nghe";
    told.hidden = true;
    warning.className = "unseen";
    warning.setAttribute("role", "status");
    counter.after(told, warning);
    text.setAttribute(
      "aria-describedby",
      text
        .getAttribute("aria-describedby")
        .split(" ")
        .map(function (id) {
          return id === counter.id ? told.id : id;
        })
        .join(" ")
    );

    function show() {
      var n = count(text.value);
      counter.textContent = text.dataset.counted.replace("{0}", written.format(n));
      counter.classList.toggle("over", n > most);
      clearTimeout(pause);
      pause = setTimeout(function () {
        warning.textContent = n > most * 0.9 ? counter.textContent : "";
      }, 1500);
    }
    text.addEventListener("input", show);
    text.addEventListener("blur", function () {
      setTimeout(function () {
        if (document.activeElement !== text) {
          told.textContent = counter.textContent;
        }
      }, 1000);
    });
    show();
    told.textContent = counter.textContent;
    return show;
  }

  document.querySelectorAll("form:not([data-comment]) [data-count]").forEach(counted);

  document.querySelectorAll("form[data-comment]").forEach(function (form) {
    var text = form.querySelector("[data-count]");
    var says = form.querySelector("[data-says]");
    var token = form.elements.the;
    var show = counted(text);

    var asked = null;
    function ask() {
      if (token.value) {
        return Promise.resolve();
      }
      asked =
        asked ||
        fetch(form.dataset.token, { headers: { Accept: "text/plain" } })
          .then(function (answer) {
            return answer.ok ? answer.text() : "";
          })
          .then(function (value) {
            token.value = value;
            asked = null;
          });
      return asked;
    }
    form.addEventListener("focusin", function () {
      ask().catch(function () {
        asked = null;
      });
    });

    function mark(problems) {
      form.querySelectorAll("[data-problem]").forEach(function (place) {
        var problem = problems[place.dataset.problem] || "";
        place.textContent = problem;
        var field = place.parentNode.querySelector("input, textarea");
        if (problem) {
          field.setAttribute("aria-invalid", "true");
          var described = (field.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
          if (described.indexOf(place.id) < 0) {
            field.setAttribute("aria-describedby", described.concat(place.id).join(" "));
          }
        } else {
          field.removeAttribute("aria-invalid");
        }
      });
      var first = form.querySelector("[aria-invalid]");
      if (first) {
        first.focus();
      }
    }

    var busy = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (busy) {
        return;
      }
      busy = true;
      says.className = "";
      says.textContent = form.dataset.loading;
      form.setAttribute("aria-busy", "true");
      ask()
        .then(function () {
          return fetch(form.action, {
            method: "POST",
            headers: { Accept: "application/json" },
            body: new URLSearchParams(new FormData(form)),
          });
        })
        .then(function (answer) {
          return answer.json().then(function (body) {
            says.textContent = body.message;
            says.className = answer.ok ? "said good" : "said stop";
            mark(body.problems || {});
            if (answer.ok) {
              text.value = "";
              token.value = "";
              show();
            } else if (answer.status === 409) {
              token.value = answer.headers.get("X-Form-Token") || token.value;
            }
          });
        })
        .catch(function () {
          says.textContent = form.dataset.failed;
          says.className = "said stop";
        })
        .then(function () {
          busy = false;
          form.removeAttribute("aria-busy");
        });
    });
  });
})();
