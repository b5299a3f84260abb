#!/usr/bin/env bash
# ./samu help: the commands, one line each.
cat <<'TEXT'
./samu run [options]      construit si besoin, démarre une instance et affiche son adresse
    --name NOM            nom de l'instance (défaut : demo, ou live avec --live)
    --live                instance réelle, vide (défaut : exercice sur le territoire de démonstration)
    --lan                 écoute aussi sur le réseau local et explique le certificat
    --port N              port de la console (défaut : 8443 ou le premier libre ensuite)
    --fresh               efface d'abord l'instance d'exercice de ce nom
    --yes-erase-live      avec --fresh : permet d'effacer une instance réelle
    --no-open             n'ouvre pas le navigateur
./samu stop [--name NOM]  arrête proprement l'instance (défaut : demo)
./samu test [--fast | --nightly] [--only ID]   tous les essais ; --fast : la boucle courte
./samu bench [NOM…] [--quick] [--rounds N] [--json FICHIER]   mesures contre leur référence
./samu build              construit seulement
./samu aot                prépare un démarrage plus rapide (≈ 80 s, une fois par version)
./samu doctor             ce qui manque, ce qui tourne, horloge, disque et ports
./samu inspect FICHIER…   ce que le produit comprend de ces fichiers, en JSON
./samu import communes|ban|finess|dae|osm FICHIER…   charge un registre public ou des routes, tout ou rien
    --name NOM            instance (défaut : demo) ; en marche ou non
    --accept-smaller      accepte une version bien plus petite que la présente

SAMU_STATE=DOSSIER remplace le dossier de l'instance ; SAMU_DB_URL, SAMU_DB_USER et
SAMU_DB_PASSWORD_FILE désignent une base PostGIS existante. Manuel : docs/operations.md
TEXT
